package tagalong.emulated;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import tagalong.aws.mail.SesMailer;
import tagalong.domain.agenda.Task;
import tagalong.domain.client.Addresses;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Message;
import tagalong.domain.message.Message.Status;
import tagalong.domain.store.Family;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.emulated.aws.Company;
import tagalong.emulated.aws.EmulatedAws;
import tagalong.wire.template.Letters;

/**
 * As if a quarter of an hour had passed: a mail whose courier claimed it and was never heard of
 * again is handed over once more, as the clock does when its timer is due.
 */
final class LateMails {
  private final EmulatedAws aws;
  private final Company company;

  LateMails(EmulatedAws aws, Company company) {
    this.aws = aws;
    this.company = company;
  }

  /**
   * @param differences only mails to addresses that these name are looked after
   */
  void lookAfter(List<String> differences) {
    Store store = aws.store();
    try (SesV2Client ses = aws.clients().ses()) {
      SesMailer mailer = new SesMailer(ses, EmulatedAws.SENDER, Optional.empty());
      Delivering delivering =
          new Delivering(
              store,
              mailer,
              new Letters(client -> List.of(), Addresses.secure()),
              Clock.systemUTC());
      store.range(Span.of(Family.AGENDA, company.id() + "#messages", "")).stream()
          .map(row -> row.as(Message.class))
          .filter(message -> message.status() == Status.HANDED_OVER)
          .filter(message -> isMissed(message, differences))
          .forEach(
              message ->
                  delivering.check(new Task.Check(company.id(), message.id(), message.attempts())));
    }
  }

  private static boolean isMissed(Message message, List<String> differences) {
    return differences.stream().anyMatch(line -> line.contains("e-mails to " + message.to() + ":"));
  }
}
