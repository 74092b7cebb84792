package tagalong.testkit.simulation.outside;

import java.io.IOException;
import java.util.Optional;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;

/** The mailer as one process reaches it. */
public record OutsideMailer(Mailer mailer, Outside outside) implements Mailer {
  @Override
  public Handover send(Mail mail) {
    return outside.call(Optional.empty(), () -> handOver(mail), OutsideMailer::noAnswer);
  }

  /** Twice is once only where the mailer promises it. */
  private Handover handOver(Mail mail) {
    if (outside.isTwice() && sendsOnce()) {
      mailer.send(mail);
    }
    return mailer.send(mail);
  }

  @Override
  public boolean sendsOnce() {
    return mailer.sendsOnce();
  }

  private static MailerUnavailable noAnswer() {
    return new MailerUnavailable("no answer", new IOException("no answer"));
  }
}
