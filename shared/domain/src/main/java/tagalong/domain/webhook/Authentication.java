package tagalong.domain.webhook;

/** How a webhook proves that it is we who call. What it is made of is never shown. */
public sealed interface Authentication {
  /** Whoever knows the address is believed. */
  record None() implements Authentication {}

  /** A token that the server there gave out. */
  record Bearer(String token) implements Authentication {
    @Override
    public String toString() {
      return "Bearer";
    }
  }

  /** A name and a password. */
  record Basic(String user, String password) implements Authentication {
    @Override
    public String toString() {
      return "Basic";
    }
  }

  /** A signature of the body: HMAC with SHA-256. */
  record Signature(String secret) implements Authentication {
    @Override
    public String toString() {
      return "Signature";
    }
  }
}
