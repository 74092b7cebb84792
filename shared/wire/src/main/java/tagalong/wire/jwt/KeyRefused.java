package tagalong.wire.jwt;

/** That there is no key to read a JWT with; caught where the verdict is made. */
final class KeyRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient JwtVerdict.Refused verdict;

  KeyRefused(JwtVerdict.Reason reason, String description) {
    super(description, null, false, false);
    this.verdict = new JwtVerdict.Refused(reason, description);
  }

  JwtVerdict.Refused verdict() {
    return verdict;
  }
}
