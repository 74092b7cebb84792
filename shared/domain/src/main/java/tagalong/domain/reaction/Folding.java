package tagalong.domain.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Journey;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.ShareLink;
import tagalong.domain.program.Step;

/**
 * Folds entries into a person's timeline, in the order in which they happened. What happened in one
 * instant is taken in together before any of it is judged, so that nothing depends on the order
 * within it.
 */
final class Folding {
  private final InForce programs;
  private final Known known;
  private final boolean whole;
  private final Set<Position> old;
  private final Giving giving;
  private final Map<Subject, List<Given>> twinsGiven = new HashMap<>();
  private final Set<Subject> seen = new HashSet<>();
  private final Map<Subject, String> claims = new TreeMap<>(Comparator.comparing(Subject::id));
  private final List<Entry> folded = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private Standing standing;

  /**
   * @param whole whether {@code old} is the whole timeline, folded again from its beginning
   */
  Folding(
      InForce programs,
      Known known,
      Giving giving,
      Standing standing,
      Set<Position> old,
      boolean whole) {
    this.programs = programs;
    this.known = known;
    this.giving = giving;
    this.standing = standing;
    this.old = old;
    this.whole = whole;
  }

  /** The entries as they now are, in order. */
  List<Entry> fold(List<Entry> entries) {
    List<Entry> ordered = new ArrayList<>(entries);
    ordered.sort(
        Comparator.comparing((Entry entry) -> entry.input().time())
            .thenComparing(entry -> entry.input().position().id()));
    ordered.forEach(this::remember);
    int from = 0;
    while (from < ordered.size()) {
      Instant time = ordered.get(from).input().time();
      int to = from;
      while (to < ordered.size() && ordered.get(to).input().time().equals(time)) {
        to++;
      }
      foldInstant(time, ordered.subList(from, to));
      from = to;
    }
    return folded;
  }

  Standing standing() {
    return standing;
  }

  Map<Subject, String> claims() {
    return claims;
  }

  private void foldInstant(Instant time, List<Entry> entries) {
    List<Entry> admitted = entries.stream().map(this::admit).toList();
    admitted.forEach(this::take);
    standing = standing.at(time);
    giving.standAt(standing);
    for (Entry entry : admitted) {
      folded.add(judge(entry));
    }
  }

  /** What one of several twins has led to, the others have; verdicts are about what was before. */
  private void remember(Entry entry) {
    if (entry.input() instanceof Input.Happened happened) {
      Verdict.told(happened.event(), programs).ifPresent(verdicts::add);
      businessKey(happened.event())
          .filter(key -> !entry.given().isEmpty())
          .ifPresent(
              key -> twinsGiven.computeIfAbsent(key, k -> new ArrayList<>()).addAll(entry.given()));
    }
  }

  private Entry admit(Entry entry) {
    return switch (entry.input()) {
      case Input.Referred referred -> {
        standing = standing.referred(referred.program(), referred.referral());
        yield entry;
      }
      case Input.Happened happened -> {
        Optional<Entry.Twin> twin = twin(entry, happened);
        if (twin.isEmpty()) {
          know(happened.event());
        }
        yield new Entry(entry.input(), entry.steps(), entry.given(), twin, entry.note());
      }
    };
  }

  private void know(Event event) {
    standing = standing.knowing(Profile.told(event)).joining(event);
    Block.told(event)
        .ifPresent(block -> standing = standing.with(standing.known().blocking(block)));
  }

  /** Only once all of the instant is known: a step counts for who is in an audience then. */
  private void take(Entry entry) {
    switch (entry.input()) {
      case Input.Referred referred -> {}
      case Input.Happened happened -> {
        if (entry.twin().isEmpty()) {
          take(happened);
        }
      }
    }
  }

  private void take(Input.Happened happened) {
    for (ProgramVersion version : programs.judging(happened.event())) {
      Preparing.of(version, happened.event())
          .shown()
          .ifPresent(shown -> take(version.program(), happened.showing(shown)));
      see(happened.event(), version.program());
    }
  }

  private void take(Program program, Input.Happened happened) {
    Event event = happened.event();
    Watching watching = new Watching(program, happened);
    standing = standing.with(watching.seeing(standing.known()));
    step(program, event)
        .filter(step -> Judging.counts(step, event, standing))
        .ifPresent(step -> take(program, step, watching));
  }

  /** Links are each of one program: what is done with one is a step of that program only. */
  private Optional<Step> step(Program program, Event event) {
    return program
        .recognise(event.name())
        .filter(step -> !isAboutLink(step, event) || programs.concern(event, program));
  }

  private static boolean isAboutLink(Step step, Event event) {
    return event.name().equals(ShareLink.CLICKED)
        || (step.journey() == Journey.ADVOCATE && event.data().text("advocate_code").isPresent());
  }

  private void take(Program program, Step step, Watching watching) {
    standing =
        standing
            .taking(program.id(), step.name(), watching.time())
            .with(watching.taking(standing.known(), step));
  }

  /** What was shown is known by the program that showed it; what no program has, nobody saw. */
  private void see(Event event, Program program) {
    event
        .data()
        .text("variant")
        .filter(variant -> event.data().text(InForce.NAMED).equals(Optional.of(program.id())))
        .filter(variant -> program.zone(event.name()).filter(z -> z.varies(variant)).isPresent())
        .ifPresent(variant -> standing = standing.seeing(program.id(), event.name(), variant));
  }

  /**
   * Whether an event is the same business event as another one. Of this person's own the earliest
   * counts.
   */
  private Optional<Entry.Twin> twin(Entry entry, Input.Happened happened) {
    Optional<Subject> key = businessKey(happened.event());
    if (key.isEmpty() || entry.twin().equals(Optional.of(Entry.Twin.OF_ANOTHER))) {
      return entry.twin().filter(Entry.Twin.OF_ANOTHER::equals);
    }
    boolean fresh = !old.contains(entry.input().position());
    Optional<String> holder = Optional.ofNullable(known.holders().get(key.get()));
    if (fresh && !happened.claimed() && holder.filter(person -> !giving.isMe(person)).isPresent()) {
      return Optional.of(Entry.Twin.OF_ANOTHER);
    }
    boolean first = seen.add(key.get()) && (whole || holder.isEmpty());
    if (fresh && !happened.claimed() && holder.isEmpty()) {
      claims.putIfAbsent(key.get(), happened.event().id().value());
    }
    return first ? Optional.empty() : Optional.of(Entry.Twin.OF_OWN);
  }

  /** What a company means by one event: it may come again and is the same one. */
  static Optional<Subject> businessKey(Event event) {
    return Verdict.isNamed(event.name())
        ? Optional.empty()
        : event
            .data()
            .text("partner_event_id")
            .or(() -> event.data().text("partner_conversion_id"))
            .map(id -> Subject.businessKey(event.world(), event.name(), id));
  }

  private Entry judge(Entry entry) {
    return switch (entry.input()) {
      case Input.Referred referred -> giving.noticeIfTooLate(entry, referred, old);
      case Input.Happened happened ->
          entry.twin().isPresent() ? withoutSteps(entry) : steps(entry, happened);
    };
  }

  private static Entry withoutSteps(Entry entry) {
    return new Entry(entry.input(), List.of(), entry.given(), entry.twin(), entry.note());
  }

  private Entry steps(Entry entry, Input.Happened happened) {
    Event event = happened.event();
    List<StepTaken> steps = new ArrayList<>();
    Set<Given> before = new LinkedHashSet<>(entry.given());
    businessKey(event).ifPresent(key -> before.addAll(twinsGiven.getOrDefault(key, List.of())));
    List<Given> given = new ArrayList<>(before);
    List<Prepared> prepared = new ArrayList<>();
    for (ProgramVersion version : programs.judging(event)) {
      Preparing preparing = Preparing.of(version, event);
      preparing.said().ifPresent(prepared::add);
      Optional<Event> shown = preparing.shown();
      Optional<Step> step = shown.flatMap(one -> step(version.program(), one));
      if (step.isPresent()) {
        Input.Happened seen = happened.showing(shown.get());
        steps.add(
            new Judging(version, step.get(), event, seen, standing, giving, verdicts).judge(given));
      }
    }
    return new Entry(entry.input(), steps, given, entry.twin(), entry.note(), prepared);
  }
}
