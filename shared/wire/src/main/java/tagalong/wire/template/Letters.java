package tagalong.wire.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Client;
import tagalong.domain.client.Domain;
import tagalong.domain.consumer.MailedClaim;
import tagalong.domain.consumer.UnsubscribeClaim;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Message;
import tagalong.domain.message.Rendering;
import tagalong.domain.program.Email;
import tagalong.domain.program.Email.Wording;
import tagalong.domain.program.Program;

/**
 * Writes messages as mails, from the e-mails of programs. Links are made here, from the domains
 * that the client has registered: nothing that was sent says where they lead.
 */
public final class Letters implements Rendering {
  private static final String UNSUBSCRIBE_LINK = "unsubscribe_link";

  private final Home home;
  private final Function<String, Optional<Client>> clients;

  /** Where no mail proves anything. */
  public Letters(Function<String, List<Domain>> domains, Addresses addresses) {
    this(domains, addresses, id -> Optional.empty());
  }

  /**
   * @param domains of a client, by its id
   * @param clients by their ids
   */
  public Letters(
      Function<String, List<Domain>> domains,
      Addresses addresses,
      Function<String, Optional<Client>> clients) {
    this.home = new Home(domains, addresses);
    this.clients = clients;
  }

  /**
   * The mail of a message.
   *
   * @throws Unwritable when a template cannot be written with the message's values
   */
  @Override
  public Mail render(Message message, Program program, Email email) {
    Optional<String> locale = message.values().text("locale");
    Wording wording = email.wordingFor(locale);
    Map<String, @Nullable Object> values = values(message);
    if (email.isAskedFor()) {
      proving(message).ifPresent(link -> values.put(Email.VERIFY_LINK, link));
    }
    Optional<String> unsubscribe = unsubscribing(message);
    unsubscribe.ifPresent(link -> values.put(UNSUBSCRIBE_LINK, link));
    Writing writing = new Writing(program, values, locale.filter(email::isTranslated));
    return new Mail(
        message.id(),
        message.to(),
        oneLine(writing.text(wording.subject())),
        writing.html(wording.html()),
        writing.text(wording.text()),
        unsubscribe);
  }

  /** Where its reader says that they want no more; empty where no page of ours could be. */
  private Optional<String> unsubscribing(Message message) {
    Optional<PersonKey> address = PersonKey.ofEmail(message.to());
    Optional<Client> client = clients.apply(message.world().client());
    return client.isEmpty() || address.isEmpty()
        ? Optional.empty()
        : domain(message)
            .map(
                domain ->
                    domain
                        + "/unsubscribe?claim="
                        + new UnsubscribeClaim(address.get()).sealed(client.get()));
  }

  private Map<String, @Nullable Object> values(Message message) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(message.values().values());
    Optional<String> domain =
        message
            .cause()
            .flatMap(event -> home.of(message.world().client(), message.values().text("asked_at")));
    domain.ifPresent(address -> values.put("domain", address));
    message
        .values()
        .text("share_code")
        .ifPresent(
            code ->
                values.put(
                    "share_link",
                    domain.orElseThrow(
                            () -> new Unwritable("register a program domain: the link lives there"))
                        + "/"
                        + code));
    return values;
  }

  /** Only whoever reads this mail gets to see it. */
  private Optional<String> proving(Message message) {
    Optional<EventId> event = message.cause().flatMap(EventId::parse);
    Optional<PersonKey> address = PersonKey.ofEmail(message.to());
    Optional<Client> client = clients.apply(message.world().client());
    return event.isEmpty() || address.isEmpty()
        ? Optional.empty()
        : client.map(
            known ->
                domain(message)
                        .orElseThrow(
                            () -> new Unwritable("register a program domain: the link lives there"))
                    + "/verify?claim="
                    + new MailedClaim(
                            address.get(),
                            event.get(),
                            message.program(),
                            message.values().text("locale"))
                        .sealed(known));
  }

  /** Where the step was taken, if that is a domain of the client's; else the first of them. */
  private Optional<String> domain(Message message) {
    return home.of(message.world().client(), message.values().text("asked_at"));
  }

  /** No value can begin another header. */
  private static String oneLine(String subject) {
    return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
  }
}
