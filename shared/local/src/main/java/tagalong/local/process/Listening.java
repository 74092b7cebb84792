package tagalong.local.process;

import java.util.OptionalInt;

/**
 * Where a process listens.
 *
 * @param port for HTTP, 0 for any
 * @param sftpPort for files, 0 for any; where nobody chose one, the usual one unless it is in use
 */
public record Listening(String host, int port, OptionalInt sftpPort) {}
