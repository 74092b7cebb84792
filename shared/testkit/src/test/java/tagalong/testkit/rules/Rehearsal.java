package tagalong.testkit.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.agenda.DueTimers;
import tagalong.domain.agenda.Task;
import tagalong.domain.event.Event;
import tagalong.domain.event.IpAddress;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.intake.Answer;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Directories;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Finding;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.replay.Difference;
import tagalong.domain.replay.Replaying;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;

/** Plays an example, and says what came of each of its lines. */
final class Rehearsal {
  private static final Duration STEP = Duration.ofHours(3);
  private final InMemoryStore store = new InMemoryStore();
  private final Map<Line, String> events = new HashMap<>();
  private final SettableClock clock;
  private final Settled tagalong;
  private final DueTimers ticking;

  Rehearsal(Example example) {
    this.clock = new SettableClock(example.lines().getFirst().time().minus(Duration.ofHours(1)));
    this.tagalong = new Settled(store, clock, example.program(), new Known());
    Reacting reacting = new Reacting(store, clock);
    this.ticking =
        new DueTimers(
            store,
            clock,
            task -> {
              if (task instanceof Task.Approve(var client, var container, var person)) {
                reacting.due(new Subject(new World(client, container), person));
              }
            });
  }

  void play(Line line) {
    waitUntil(line.time());
    tell(line);
  }

  /** We are told of it now, whenever it happened. */
  void tell(Line line) {
    if (!line.name().isEmpty()) {
      Answer answer = tagalong.send(line.name(), line.time(), line.data(), line.source());
      events.put(line, ((Answer.Accepted) answer).event().id().value());
    }
    tagalong.settle();
  }

  /** What stands in the end: what was earned, by whom, for which of the company's own ids. */
  List<String> standing() {
    Map<String, String> causes = new HashMap<>();
    all(Event.class)
        .forEach(e -> causes.put(e.id().value(), e.data().text("partner_event_id").orElse("")));
    return all(Reward.class)
        .filter(reward -> reward.state().succeeds())
        .map(reward -> reward.rule() + " for " + causes.get(reward.cause()))
        .sorted()
        .toList();
  }

  /** What replay has to say against what is stored. */
  List<Difference> differences() {
    return Replaying.of(store, clock).run(Fixtures.CLIENT.id());
  }

  /** In steps, as a clock catches up only so far at once. */
  void waitUntil(Instant time) {
    while (clock.instant().isBefore(time)) {
      Duration left = Duration.between(clock.instant(), time);
      clock.goOn(left.compareTo(STEP) < 0 ? left : STEP);
      ticking.run();
      tagalong.settle();
    }
  }

  /** What came of a line so far, in the words that the page has for it. */
  List<String> cameOf(Line line) {
    return Stream.of(steps(line).map(step -> step.quality().name()), said(line), earned(line))
        .flatMap(all -> all)
        .toList();
  }

  String quality(Line line) {
    return String.join(" ", steps(line).map(step -> step.quality().name()).toList());
  }

  private Stream<String> said(Line line) {
    Stream<Finding> ofSteps =
        steps(line).flatMap(s -> Stream.concat(s.weighed().stream(), s.findings().stream()));
    Stream<Finding> ofCredits =
        all(Credit.class)
            .filter(credit -> credit.fact().cause().equals(id(line)))
            .flatMap(credit -> credit.findings().stream());
    Stream<Finding> ofPrehandlers =
        entries(line)
            .flatMap(entry -> entry.prepared().stream())
            .flatMap(prepared -> prepared.findings().stream());
    return Stream.of(ofPrehandlers, ofSteps, ofCredits)
        .flatMap(all -> all)
        .map(finding -> finding.rule() + ": " + finding.said());
  }

  private Stream<String> earned(Line line) {
    List<String> rules =
        all(Reward.class)
            .filter(reward -> reward.cause().equals(id(line)))
            .map(
                reward ->
                    "earns %s %s of %s"
                        .formatted(reward.rule(), reward.state(), reward.supplier().id()))
            .toList();
    return rules.isEmpty() ? Stream.of("earns nothing") : rules.stream();
  }

  private Stream<StepTaken> steps(Line line) {
    return entries(line).flatMap(entry -> entry.steps().stream());
  }

  private Stream<Entry> entries(Line line) {
    return all(Entry.class)
        .filter(
            entry ->
                entry.input() instanceof Input.Happened happened
                    && happened.event().id().value().equals(id(line)));
  }

  /** Of the event of a line, or of the one that it looks at again. */
  private String id(Line line) {
    Optional<Object> about = Optional.ofNullable(line.says().get("about"));
    return about.isEmpty()
        ? Objects.requireNonNull(events.get(line))
        : events.entrySet().stream()
            .filter(told -> about.equals(Optional.ofNullable(told.getKey().says().get("order_id"))))
            .min(Comparator.comparing(told -> told.getKey().time()))
            .orElseThrow()
            .getValue();
  }

  private <T extends Stored> Stream<T> all(Class<T> kind) {
    return store.everything().stream().map(Row::content).filter(kind::isInstance).map(kind::cast);
  }

  /** What lists say in examples. */
  private static final class Known implements Directories {
    @Override
    public Optional<String> country(IpAddress address) {
      return Stream.of(Map.entry("198.51.100.1", "KP"), Map.entry("203.0.113.7", "US"))
          .filter(known -> IpAddress.read(known.getKey()).equals(Optional.of(address)))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    @Override
    public boolean isDisposable(String domain) {
      return domain.equals("mailinator.com");
    }
  }
}
