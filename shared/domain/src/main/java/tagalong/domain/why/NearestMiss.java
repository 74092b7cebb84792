package tagalong.domain.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tagalong.domain.event.Container;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.program.Content;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Journey;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Zone;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.Referral;
import tagalong.domain.reaction.StepTaken;

/** What an event that came to little was near to, in sentences that say what to do. */
public final class NearestMiss {
  private final Event event;
  private final Entry entry;
  private final InForce programs;
  private final List<Entry> timeline;
  private final List<String> said = new ArrayList<>();

  private NearestMiss(Event event, Entry entry, InForce programs, List<Entry> timeline) {
    this.event = event;
    this.entry = entry;
    this.programs = programs;
    this.timeline = timeline;
  }

  /**
   * @param entry of the event in its person's timeline
   * @return empty where nothing was missed
   */
  public static List<String> of(Event event, Entry entry, InForce programs, List<Entry> timeline) {
    NearestMiss miss = new NearestMiss(event, entry, programs, timeline);
    miss.look();
    return List.copyOf(miss.said);
  }

  private void look() {
    if (event.world().container() == Container.TEST) {
      said.add(
          "It is of the container for tests, which pays and mails nothing: send it without"
              + " container: test.");
    }
    if (event.keys().stream().allMatch(key -> key.kind() == PersonKey.Kind.DEVICE)) {
      said.add(
          "It does not say whose it is, only from which browser or device it came: send email or"
              + " partner_user_id with it.");
    }
    if (entry.steps().isEmpty() && entry.twin().isEmpty()) {
      unseen();
    }
    labels();
    entry.steps().forEach(this::referral);
  }

  private void unseen() {
    Optional<String> named = event.data().text(InForce.NAMED);
    if (named.isPresent() && programs.newest().stream().noneMatch(v -> isNamed(v, named.get()))) {
      said.add("It names the program %s, which there is not.".formatted(named.get()));
    }
    entry
        .prepared()
        .forEach(
            prepared ->
                prepared.findings().stream()
                    .filter(finding -> !finding.passed())
                    .map(
                        finding ->
                            prepared.program() + ", " + finding.rule() + ": " + finding.said())
                    .forEach(said::add));
    if (entry.prepared().isEmpty()) {
      programs.newest().stream()
          .filter(version -> version.program().recognise(event.name()).isPresent())
          .forEach(this::whenElse);
      name();
    }
  }

  private static boolean isNamed(ProgramVersion version, String program) {
    return version.program().id().equals(program);
  }

  /** The program has a step for it, and had not when it happened. */
  private void whenElse(ProgramVersion version) {
    Program program = version.program();
    Instant time = event.time();
    Optional<Instant> begins = program.starts().filter(time::isBefore);
    Optional<Instant> ended = program.ends().filter(end -> !time.isBefore(end));
    if (begins.isPresent()) {
      said.add("The program %s begins at %s.".formatted(program.id(), begins.get()));
    } else if (ended.isPresent()) {
      said.add("The program %s ended at %s.".formatted(program.id(), ended.get()));
    } else if (time.isBefore(version.effective())) {
      said.add(
          "The program %s has a step for %s since %s: publish it with an earlier time."
              .formatted(program.id(), event.name(), version.effective()));
    } else {
      said.add(
          "The program %s has a step for %s, for links of its own."
              .formatted(program.id(), event.name()));
    }
  }

  private void name() {
    Set<String> names = new TreeSet<>();
    programs.newest().forEach(version -> names.addAll(names(version.program())));
    if (names.contains(event.name())) {
      return;
    }
    String begins = "No program has a step for %s".formatted(event.name());
    said.add(
        Near.to(event.name(), names)
            .map(near -> begins + ": did you mean %s?".formatted(near))
            .orElse(begins + ": there are " + String.join(", ", names) + "."));
  }

  private static Set<String> names(Program program) {
    Set<String> names = new HashSet<>();
    program.steps().forEach(step -> names.addAll(step.events()));
    program.prehandlers().forEach(handler -> names.addAll(handler.events()));
    program.zones().forEach(zone -> names.add(zone.name()));
    program.steps().stream()
        .flatMap(step -> step.approval().stream())
        .forEach(approval -> names.addAll(approval.declinedBy()));
    return names;
  }

  /** A zone that is meant for pages and apps that say something else. */
  private void labels() {
    for (ProgramVersion version : programs.at(event.time())) {
      Optional<Zone> zone = version.program().zone(event.name());
      if (zone.isPresent() && !zone.get().contents().isEmpty()) {
        List<Content> contents = zone.get().contents();
        Set<String> told = Set.copyOf(event.data().texts("labels"));
        boolean fits =
            contents.stream()
                .map(Content::labels)
                .anyMatch(labels -> labels.isEmpty() || labels.stream().anyMatch(told::contains));
        if (!fits) {
          said.add(
              "The zone %s is for the labels %s, and it says %s."
                  .formatted(
                      event.name(),
                      contents.stream()
                          .flatMap(content -> content.labels().stream())
                          .distinct()
                          .sorted()
                          .collect(Collectors.joining(", ")),
                      told.isEmpty() ? "none" : String.join(", ", new TreeSet<>(told))));
        }
      }
    }
  }

  /** Who referred this person at another time than would have counted. */
  private void referral(StepTaken step) {
    if (step.journey() != Journey.FRIEND || step.referral().isPresent()) {
      return;
    }
    List<Referral> referrals =
        timeline.stream()
            .flatMap(
                one ->
                    one.input() instanceof Input.Referred referred
                            && referred.program().equals(step.program())
                        ? Optional.of(referred.referral()).stream()
                        : Optional.<Referral>empty().stream())
            .toList();
    if (referrals.isEmpty()) {
      said.add("Nobody has referred this person to %s yet.".formatted(step.program()));
    }
    referrals.stream().map(referral -> said(step, referral)).distinct().forEach(said::add);
  }

  private String said(StepTaken step, Referral referral) {
    String who = referral.advocate().email().orElse(referral.advocate().person());
    String begins =
        "%s referred this person to %s at %s, ".formatted(who, step.program(), referral.at());
    return referral.at().isAfter(event.time())
        ? begins + "after this happened."
        : begins
            + "which does not count: it is older than the program looks back, or is themselves.";
  }
}
