package tagalong.domain.reaction;

import tagalong.domain.event.Subject;

/**
 * Too many others change the same subject just now. What was to be done is not lost and is safe to
 * repeat.
 */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Busy(Subject subject) {
    super("too many at once change " + subject.id());
  }
}
