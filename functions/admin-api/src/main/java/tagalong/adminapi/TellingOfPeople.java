package tagalong.adminapi;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Answer.Accepted;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.reaction.Head;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.view.Words;

/** Hands in what a company says of people: an event like any other, true once it is reacted to. */
final class TellingOfPeople {
  private final Intake intake;

  TellingOfPeople(Intake intake) {
    this.intake = intake;
  }

  /** Of somebody known, once in each container named. */
  void tell(
      Call call, Stream<Head> heads, String event, Instant at, Map<String, @Nullable Object> said) {
    heads.forEach(
        head -> {
          Map<String, @Nullable Object> data = new LinkedHashMap<>(said);
          data.put("person_id", head.subject().id());
          data.put("container", Words.lower(head.subject().world().container()));
          tell(call, event, at, data);
        });
  }

  /**
   * @param said names whom it is about; of nobody named it is about somebody new
   * @throws Problem.Raised when it is refused
   */
  Accepted tell(Call call, String event, Instant at, Map<String, @Nullable Object> said) {
    Answer answer =
        intake.accept(
            new Submission(
                call.client(),
                Optional.of(event),
                Optional.of(at.toString()),
                new Data(said),
                Source.SERVER,
                List.of(),
                call.request().body().text()));
    return switch (answer) {
      case Accepted accepted -> accepted;
      case Answer.Refused(var refusal) -> throw Problem.of(refusal).raised();
    };
  }
}
