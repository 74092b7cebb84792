package tagalong.local.store;

import tagalong.domain.store.Row;

/**
 * A row that a feed delivers.
 *
 * @param sequence its place among the insertions; what {@link Feeds#moveTo} is told
 */
public record Fed(long sequence, Row row) {}
