package tagalong.eventapi;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.MediaType;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Zones;

/** Takes in one event. */
final class SendingEvents {
  private final Intake intake;
  private final KeepingRefusals refusals;

  SendingEvents(Intake intake, KeepingRefusals refusals) {
    this.intake = intake;
    this.refusals = refusals;
  }

  /** Replies with the ids of the event and of the person. */
  Reply sync(Call call) {
    return accept(
        call,
        accepted ->
            Map.of(
                "event_id", accepted.event().id().value(),
                "person_id", accepted.person()));
  }

  /** Replies with the id of the event. */
  Reply async(Call call) {
    return accept(call, accepted -> Map.of("event_id", accepted.event().id().value()));
  }

  /** Replies as older clients expect. */
  Reply v5(Call call) {
    return accept(call, accepted -> Map.of("id", accepted.event().id().value()));
  }

  private Reply accept(Call call, Function<Answer.Accepted, Map<String, String>> reply) {
    return refusals.watch(
        call,
        () ->
            switch (intake.accept(submission(call))) {
              case Answer.Accepted accepted -> Reply.json(200, reply.apply(accepted));
              case Answer.Refused(var refusal) -> throw Problem.of(refusal).raised();
            });
  }

  private static Submission submission(Call call) {
    MediaType.requireJson(call.request());
    ZoneId zone = Zones.of(call.request());
    String raw = call.request().body().text();
    return body(call).from(call.client(), Source.SERVER, List.of(), zone, raw);
  }

  private static EventBody body(Call call) {
    Body body = call.request().body();
    return call.parameter("event_name")
        .map(name -> EventBody.flat(name, flat(body)))
        .orElseGet(() -> EventBody.wrapped(Json.object(body)));
  }

  /** A body of {@code null} is declared to be one without data. */
  private static Map<String, @Nullable Object> flat(Body body) {
    return body.text().strip().equals("null") ? Map.of() : Json.object(body);
  }
}
