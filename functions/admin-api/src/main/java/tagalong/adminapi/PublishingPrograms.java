package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tagalong.domain.audience.Audiences;
import tagalong.domain.event.EventTime;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.Step;
import tagalong.domain.program.Supplier;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Sizes;
import tagalong.wire.program.Mistake;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Programs, by version. */
final class PublishingPrograms implements Resource {
  private static final int ATTEMPTS = 5;
  private static final int MOST_SHOWN = 20;
  private final Programs programs;
  private final Audiences audiences;
  private final ProgramFile reader;
  private final Clock clock;

  PublishingPrograms(Programs programs, Audiences audiences, ProgramFile reader, Clock clock) {
    this.programs = programs;
    this.audiences = audiences;
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_PROGRAMS, this::list, Operation.PUBLISH_PROGRAM, this::publish);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    InForce all = programs.of(call.client().id());
    List<ProgramVersion> now = all.at(clock.instant());
    Stream<ProgramVersion> versions =
        all.newest().stream()
            .flatMap(newest -> versions(all, newest))
            .filter(new Asked(call).among("id", version -> version.program().id()));
    return Reply.json(
        200,
        page.of(versions).stream()
            .map(version -> write(version, dates).with("in_force", now.contains(version)).fields())
            .toList());
  }

  private Reply publish(Call call) {
    Dates dates = Dates.of(call);
    Optional<Instant> effective = effective(call, dates);
    Program program = read(call.request().body());
    checkAudiences(call, program);
    ProgramVersion version =
        Stream.generate(() -> programs.publish(call.client().id(), program, effective))
            .limit(ATTEMPTS)
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                            ErrorCode.SERVICE_UNAVAILABLE,
                            "Others publish this program at the same time. Try again.")
                        .raised());
    return Reply.json(201, write(version, dates).fields());
  }

  private static Optional<Instant> effective(Call call, Dates dates) {
    return call.request()
        .query("effective")
        .map(
            text ->
                EventTime.read(text, dates.zone())
                    .orElseThrow(
                        () ->
                            Asked.wrong(
                                ErrorCode.INVALID_TIME_FORMAT,
                                "effective",
                                text,
                                "Write effective in ISO 8601, as 2026-03-01T09:00:00Z.")));
  }

  private Program read(Body body) {
    Sizes.check(body, Json.LARGEST);
    if (body.isBlank()) {
      throw new Problem(ErrorCode.MISSING_REQUEST_BODY, "Send the program as YAML or JSON.")
          .raised();
    }
    return switch (reader.read(body.text())) {
      case ProgramReading.Understood(var program) -> program;
      case ProgramReading.Mistaken(var mistakes) -> throw mistaken(mistakes);
    };
  }

  /** A name that is wrong by one letter would be an audience that nobody is in. */
  private void checkAudiences(Call call, Program program) {
    program.audiences().stream()
        .filter(id -> audiences.named(call.client().id(), id).isEmpty())
        .sorted()
        .findFirst()
        .ifPresent(
            id -> {
              throw Asked.wrong(
                  ErrorCode.PROGRAM_INVALID,
                  "audience",
                  id,
                  "The program names the audience '%s', and there is none. Make it first: POST /v1/audiences."
                      .formatted(id));
            });
  }

  private static Problem.Raised mistaken(List<Mistake> mistakes) {
    Map<String, String> shown = new TreeMap<>();
    IntStream.range(0, Math.min(mistakes.size(), MOST_SHOWN))
        .forEach(i -> shown.put("mistake_%02d".formatted(i + 1), mistakes.get(i).toString()));
    String message =
        "The program has %d mistakes, of which the first: %s"
            .formatted(mistakes.size(), mistakes.getFirst());
    return new Problem(ErrorCode.PROGRAM_INVALID, message, shown).raised();
  }

  private static Stream<ProgramVersion> versions(InForce all, ProgramVersion newest) {
    return IntStream.rangeClosed(1, newest.number())
        .map(number -> newest.number() + 1 - number)
        .boxed()
        .flatMap(number -> all.version(newest.program().id(), number).stream());
  }

  private static Shape write(ProgramVersion version, Dates dates) {
    Program program = version.program();
    return new Shape()
        .with("id", program.id())
        .with("name", program.name())
        .with("version", version.number())
        .with("effective_date", dates.write(version.effective()))
        .with("published_date", dates.write(version.published()))
        .with("starts_date", dates.write(program.starts()))
        .with("ends_date", dates.write(program.ends()))
        .with("steps", program.steps().stream().map(Step::name).toList())
        .with("rewards", program.rewards().stream().map(RewardRule::name).toList())
        .with("suppliers", program.suppliers().stream().map(Supplier::id).toList());
  }
}
