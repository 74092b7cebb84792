package tagalong.courier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;

/** Takes mails, or does not, as it is told. */
final class RecordingMailer implements Mailer {
  final List<Mail> taken = new ArrayList<>();
  private final boolean sendsOnce;
  private boolean unavailable;
  private boolean postpones;
  private Runnable afterwards = () -> {};

  RecordingMailer(boolean sendsOnce) {
    this.sendsOnce = sendsOnce;
  }

  void available(boolean whether) {
    unavailable = !whether;
  }

  void postpones(boolean whether) {
    postpones = whether;
  }

  /** What happens once it has taken a mail, for example a crash. */
  void afterwards(Runnable event) {
    afterwards = event;
  }

  @Override
  public Handover send(Mail mail) {
    if (unavailable) {
      throw new MailerUnavailable("busy", new IOException("busy"));
    }
    if (postpones) {
      return new Handover.Postponed("the sender is not verified");
    }
    boolean again = taken.stream().anyMatch(before -> before.id().equals(mail.id()));
    if (!sendsOnce || !again) {
      taken.add(mail);
    }
    afterwards.run();
    return new Handover.Taken();
  }

  @Override
  public boolean sendsOnce() {
    return sendsOnce;
  }
}
