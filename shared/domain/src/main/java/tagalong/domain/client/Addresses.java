package tagalong.domain.client;

/** Where a program domain is reached, as people open it. */
@FunctionalInterface
public interface Addresses {
  /** The address of a host without a path, for example {@code https://share.brand.example}. */
  String of(String host);

  /** Where every program domain has a certificate. */
  static Addresses secure() {
    return host -> "https://" + host;
  }

  /** On one machine: its own names are reached directly, all others through whoever encrypts. */
  static Addresses onOneMachine(int port) {
    return host ->
        host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127.")
            ? "http://" + host + ":" + port
            : "https://" + host;
  }
}
