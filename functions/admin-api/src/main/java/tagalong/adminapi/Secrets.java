package tagalong.adminapi;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes what nobody can guess. */
record Secrets(RandomGenerator random) {
  private static final int BYTES = 32;

  /** 256 bits, as base64url without padding. */
  String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Nine decimal digits, the first of them not zero. */
  String nextDigits() {
    return Integer.toString(random.nextInt(100_000_000, 1_000_000_000));
  }
}
