package tagalong.wire.template;

import java.util.Map;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Message;
import tagalong.domain.program.Email;

/** Writes messages as mails, from the e-mails of programs. */
public final class Letters {
  private Letters() {}

  /**
   * The mail of a message.
   *
   * @throws Unwritable when a template cannot be written with the message's values
   */
  public static Mail write(Message message, Email email) {
    Map<String, String> values = message.values();
    return new Mail(
        message.id(),
        message.to(),
        oneLine(new Template(Template.Kind.TEXT, email.subject()).with(values)),
        new Template(Template.Kind.HTML, email.html()).with(values),
        new Template(Template.Kind.TEXT, email.text()).with(values));
  }

  /** No value can begin another header. */
  private static String oneLine(String subject) {
    return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
  }
}
