package tagalong.adminapi;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.reaction.Conversions;
import tagalong.domain.reaction.Verdict;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Words;

/** Approves or declines what somebody did, by the company's own id of it. */
final class DecidingSteps implements Resource {
  private static final int LONGEST_NOTE = 1000;
  private static final Map<String, String> VERDICTS =
      Map.of("approve", Verdict.APPROVED, "decline", Verdict.DECLINED);

  private final Conversions conversions;
  private final Intake intake;
  private final Clock clock;

  DecidingSteps(Conversions conversions, Intake intake, Clock clock) {
    this.conversions = conversions;
    this.intake = intake;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.APPROVE_EVENT, this::decide);
  }

  /** Says whether there is such an event; by then the verdict is durable. */
  private Reply decide(Call call) {
    String status = call.request().query("event_status").orElse("").toLowerCase(Locale.ROOT);
    Optional<String> verdict = Optional.ofNullable(VERDICTS.get(status));
    Optional<String> id = call.request().query("partner_conversion_id").map(String::strip);
    boolean decided =
        verdict.isPresent() && id.isPresent() && decides(call, verdict.get(), id.get());
    return Reply.json(200, Map.of("status", decided ? "success" : "failure"));
  }

  private boolean decides(Call call, String verdict, String id) {
    return conversions
        .named(call.client().id(), id)
        .map(found -> intake.accept(submission(call, verdict, id, found)))
        .filter(Answer.Accepted.class::isInstance)
        .isPresent();
  }

  private Submission submission(Call call, String verdict, String id, Conversions.Found found) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("person_id", found.claim().person());
    data.put("container", Words.lower(found.world().container()));
    data.put("partner_conversion_id", id);
    data.put(Verdict.EVENT_ID, found.claim().event());
    call.request()
        .query("note")
        .ifPresent(
            note -> data.put("note", note.substring(0, Math.min(note.length(), LONGEST_NOTE))));
    return new Submission(
        call.client(),
        Optional.of(verdict),
        Optional.of(clock.instant().toString()),
        new Data(data),
        Source.SERVER,
        List.of(),
        "");
  }
}
