package tagalong.testkit.simulation.outside;

import java.util.ArrayList;
import java.util.List;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;
import tagalong.testkit.simulation.story.People;

/** Everybody's mailbox, and whoever carries mails there. */
public final class Postbox implements Mailer {
  private final List<Mail> arrived = new ArrayList<>();
  private final boolean sendsOnce;

  public Postbox(boolean sendsOnce) {
    this.sendsOnce = sendsOnce;
  }

  @Override
  public Handover send(Mail mail) {
    if (mail.to().endsWith(People.NOWHERE)) {
      return new Handover.Declined("nobody of that name");
    }
    if (!sendsOnce || count(mail.id()) == 0) {
      arrived.add(mail);
    }
    return new Handover.Taken();
  }

  @Override
  public boolean sendsOnce() {
    return sendsOnce;
  }

  public List<Mail> arrived() {
    return List.copyOf(arrived);
  }

  /** How many mails of a message arrived. */
  public long count(String message) {
    return arrived.stream().filter(mail -> mail.id().equals(message)).count();
  }
}
