package tagalong.domain.message;

/** Hands mails over to whoever carries them. */
public interface Mailer {
  /**
   * Hands a mail over.
   *
   * @throws MailerUnavailable when it is not known whether the mail was taken, or it should be
   *     tried again
   */
  Handover send(Mail mail);

  /** Whether the same mail handed over twice goes out once. */
  boolean sendsOnce();

  /** What became of a handover. */
  sealed interface Handover {
    record Taken() implements Handover {}

    /** It will never be taken, for example because the address does not exist. */
    record Declined(String reason) implements Handover {}

    /** It was not taken, and may be later, for example once the sender's domain is verified. */
    record Postponed(String reason) implements Handover {}
  }

  /** The mailer did not answer as it should. */
  final class MailerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MailerUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
