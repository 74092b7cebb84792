package tagalong.domain.client;

import tagalong.domain.store.Stored;

/**
 * A site of a client's, by its host: what its pages ask may bring the cookies that a browser holds
 * for the program domain. Lower case, without port. No request is routed by it.
 */
public record Site(String host, String client) implements Stored {}
