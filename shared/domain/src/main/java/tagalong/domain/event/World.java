package tagalong.domain.event;

/** One container of one client: what the same person does in another world is not known here. */
public record World(String client, Container container) {}
