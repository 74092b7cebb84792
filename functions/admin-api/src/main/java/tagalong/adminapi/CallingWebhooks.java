package tagalong.adminapi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;
import tagalong.domain.event.World;
import tagalong.domain.program.Journey;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.store.Store;
import tagalong.domain.webhook.DeadLetters;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Occurrence;
import tagalong.domain.webhook.Prize;
import tagalong.domain.webhook.Webhook;
import tagalong.domain.webhook.Webhooks;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.webhook.NoticeBody;

/** What webhooks are told: tried out, looked at, and sent again where it was given up. */
final class CallingWebhooks implements Resource {
  /** Nobody takes it for something that happened. */
  private static final String TRIAL = "webhook_test";

  private static final int MOST_AGAIN = 100;
  private final Store store;
  private final Webhooks webhooks;
  private final DeadLetters dead;
  private final Secrets secrets;
  private final Clock clock;

  CallingWebhooks(Store store, Secrets secrets, Clock clock) {
    this.store = store;
    this.webhooks = new Webhooks(store);
    this.dead = new DeadLetters(store, clock);
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.TRY_WEBHOOK, this::tryOut,
        Operation.READ_NOTICE, this::read,
        Operation.LIST_DEAD_LETTERS, this::listDead,
        Operation.SEND_DEAD_LETTERS_AGAIN, this::sendAllAgain,
        Operation.SEND_DEAD_LETTER_AGAIN, this::sendAgain);
  }

  private Reply tryOut(Call call) {
    Webhook webhook = SettingUpWebhooks.of(webhooks, call);
    Instant now = clock.instant();
    Notice notice = Notice.of(webhook, example(webhook, now), now);
    store.append(List.of(notice.row()));
    return Reply.json(200, write(notice, Dates.of(call)));
  }

  private Reply read(Call call) {
    String id = call.parameter("event_id").orElse("");
    return store
        .get(Notice.keyOf(call.client().id(), call.parameter("webhook_id").orElse(""), id))
        .map(row -> Reply.json(200, write(row.as(Notice.class), Dates.of(call))))
        .orElseThrow(CallingWebhooks::unknown);
  }

  private Reply listDead(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    List<Notice> letters =
        dead.of(call.client().id(), call.parameter("webhook_id").orElse(""), page.end());
    return Reply.json(
        200, page.of(letters.stream()).stream().map(letter -> write(letter, dates)).toList());
  }

  private Reply sendAllAgain(Call call) {
    Webhook webhook = SettingUpWebhooks.of(webhooks, call);
    long sent =
        dead.of(webhook.client(), webhook.id(), MOST_AGAIN).stream()
            .filter(letter -> dead.sendAgain(webhook.client(), webhook.id(), letter.about().id()))
            .count();
    return Reply.json(200, new Shape().with("sent_again", sent).fields());
  }

  private Reply sendAgain(Call call) {
    Webhook webhook = SettingUpWebhooks.of(webhooks, call);
    if (!dead.sendAgain(webhook.client(), webhook.id(), call.parameter("event_id").orElse(""))) {
      throw unknown();
    }
    return Reply.json(200, new Shape().with("sent_again", 1).fields());
  }

  private static Problem.Raised unknown() {
    return new Problem(ErrorCode.NOT_FOUND, "Nothing of that id was told, or it is gone.").raised();
  }

  private Occurrence example(Webhook webhook, Instant now) {
    Supplier supplier =
        new Supplier(
            "example",
            "Example",
            Supplier.Kind.ACCOUNT_CREDIT,
            BigDecimal.TEN,
            "USD",
            Optional.empty());
    return new Occurrence(
        "test-" + secrets.nextDigits(),
        TRIAL,
        new World(webhook.client(), webhook.container()),
        "0",
        List.of(),
        "example",
        Journey.ADVOCATE,
        now,
        "0",
        Optional.of(
            new Prize(
                "example",
                "example",
                supplier,
                RewardState.EARNED,
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(100)),
                "")),
        Data.NONE);
  }

  private static Map<String, @Nullable Object> write(Notice notice, Dates dates) {
    return new Shape()
        .with("event_id", notice.about().id())
        .with("webhook_id", notice.webhook())
        .with("type", notice.about().type())
        .with("status", notice.status().name())
        .with("attempts", notice.attempts())
        .with("problem", notice.problem())
        .with("promised_date", dates.write(notice.promised()))
        .with("body", NoticeBody.fields(notice.about()))
        .fields();
  }
}
