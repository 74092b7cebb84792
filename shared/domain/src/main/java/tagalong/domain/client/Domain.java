package tagalong.domain.client;

import tagalong.domain.store.Stored;

/** A program domain: consumer and tag endpoints find the client by it. Lower case, without port. */
public record Domain(String host, String client) implements Stored {}
