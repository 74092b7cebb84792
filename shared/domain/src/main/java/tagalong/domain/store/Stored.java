package tagalong.domain.store;

/**
 * What can be the content of a row. Implementations are records; how each is written down is told
 * in one place, the codec of {@code shared/wire}.
 */
public interface Stored {}
