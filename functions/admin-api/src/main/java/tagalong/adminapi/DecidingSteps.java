package tagalong.adminapi;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.program.Programs;
import tagalong.domain.program.Step;
import tagalong.domain.reaction.Claim;
import tagalong.domain.reaction.People;
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

  private final Programs programs;
  private final People people;
  private final Intake intake;
  private final Clock clock;

  DecidingSteps(Programs programs, People people, Intake intake, Clock clock) {
    this.programs = programs;
    this.people = people;
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
    return events(call.client())
        .flatMap(name -> claims(call.client(), name, id))
        .findFirst()
        .map(found -> intake.accept(submission(call, verdict, id, found)))
        .filter(Answer.Accepted.class::isInstance)
        .isPresent();
  }

  /** The names of events that may be meant, of programs as they are now. */
  private Stream<String> events(Client client) {
    Set<String> names =
        programs.of(client.id()).newest().stream()
            .flatMap(version -> version.program().steps().stream())
            .map(Step::events)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return names.stream().sorted();
  }

  private Stream<Found> claims(Client client, String name, String id) {
    return Stream.of(Container.values())
        .map(container -> new World(client.id(), container))
        .flatMap(
            world ->
                people.claim(Subject.businessKey(world, name, id)).stream()
                    .map(claim -> new Found(world, claim)));
  }

  private Submission submission(Call call, String verdict, String id, Found found) {
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

  private record Found(World world, Claim claim) {}
}
