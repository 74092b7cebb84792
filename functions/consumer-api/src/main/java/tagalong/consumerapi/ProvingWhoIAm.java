package tagalong.consumerapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.consumer.MailedClaim;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.PersonKey.Kind;
import tagalong.domain.event.Subject;
import tagalong.domain.message.Message;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Position;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.Reader;
import tagalong.wire.consumer.Rotating;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.consumer.ZoneValues;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/**
 * Asks for the mail by which somebody proves who they are. That they ask is an event; whether and
 * how often it leads to a mail is the program's to say. The answer is the same whether anybody
 * knows the address or not.
 */
final class ProvingWhoIAm implements Resource {
  private final TakingEvents events;
  private final Hearing hearing;
  private final Store store;
  private final People people;

  ProvingWhoIAm(TakingEvents events, Hearing hearing, Store store) {
    this.events = events;
    this.hearing = hearing;
    this.store = store;
    this.people = new People(store);
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.SEND_VERIFICATION, this::send, Operation.VERIFICATION_STATUS, this::status);
  }

  private Reply send(Call call) {
    String raw = call.request().body().text();
    return events.keepingRefusals(
        call,
        call.client(),
        raw,
        () -> {
          Map<String, @Nullable Object> sent = WebBody.values(call.request());
          Data data =
              Data.NONE
                  .with("email", address(call))
                  .with("share.domain", ZoneValues.domain(call.request()));
          Data told =
              new Data(sent)
                  .text("campaign_id")
                  .map(program -> data.with("campaign_id", program))
                  .orElse(data);
          EventBody body =
              new EventBody(Optional.of(MailedClaim.REQUESTED), Optional.empty(), told);
          WebEvent event = Reader.of(call.request(), WebEvent.of(body, sent));
          Heard heard = hearing.ofConsumer(call.consumer(), call.request(), event);
          String id = events.take(TakingEvents.submission(heard, raw), heard.event());
          return Rotating.reply(call.request(), heard.sender(), reply(id, Progress.PENDING));
        });
  }

  private static String address(Call call) {
    return call.consumer().token().keys().stream()
        .filter(key -> key.kind() == Kind.EMAIL)
        .map(PersonKey::value)
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.INVALID_PARAMETER,
                        "Say your address first: POST /api/v5/token with email.")
                    .raised());
  }

  private Reply status(Call call) {
    String id = call.parameter("pollingId").orElse("");
    Event event = event(call, id);
    Subject person =
        new Subject(event.world(), call.client().personIds().of(event.keys().getFirst()));
    Progress progress =
        people
            .entry(person, new Position(event.time(), event.id().value()))
            .map(entry -> progress(call, entry))
            .orElse(Progress.PENDING);
    return reply(id, progress);
  }

  private Progress progress(Call call, Entry entry) {
    List<Given> mails =
        entry.given().stream().filter(given -> given.kind() == Given.Kind.MESSAGE).toList();
    return mails.isEmpty()
        ? Progress.FAILED
        : store
            .get(Message.keyOf(call.client().id(), mails.getFirst().id()))
            .map(row -> progress(row.as(Message.class)))
            .orElse(Progress.SUCCEEDED);
  }

  private static Progress progress(Message message) {
    return switch (message.status()) {
      case WAITING, HANDED_OVER -> Progress.PENDING;
      case SENT -> Progress.SUCCEEDED;
      case FAILED -> Progress.FAILED;
    };
  }

  /** Of this very device: an id alone tells nobody anything. */
  private Event event(Call call, String id) {
    PersonKey device = call.consumer().token().deviceKey();
    return EventId.parse(id)
        .flatMap(known -> store.get(Event.keyOf(call.client().id(), known)))
        .map(Row::content)
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .filter(event -> event.name().equals(MailedClaim.REQUESTED))
        .filter(event -> event.keys().contains(device))
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.INVALID_PARAMETER,
                        "You asked for no mail under this polling id. Check that it was copied"
                            + " whole.")
                    .raised());
  }

  private static Reply reply(String id, Progress progress) {
    return Reply.json(200, Map.of("polling_id", id, "status", progress.name()));
  }
}
