package tagalong.domain.program;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client promises, as published in one version.
 *
 * @param id lower-case words joined by hyphens, for example {@code refer-a-friend}
 * @param starts events before it are not part of the program
 * @param ends events from it on are not part of the program
 * @param theme how it looks; plain where empty
 * @param partials what its templates share
 * @param region how it writes dates and numbers
 * @param quality what makes steps suspicious
 * @param budget what everybody earns together at most
 * @param prehandlers what is done with events before it looks at them
 * @param asksConsent whether nothing is kept in a browser before its user agreed
 */
public record Program(
    String id,
    String name,
    Optional<Instant> starts,
    Optional<Instant> ends,
    Referrals referrals,
    List<Step> steps,
    List<RewardRule> rewards,
    List<Supplier> suppliers,
    List<Email> emails,
    List<Zone> zones,
    Optional<Theme> theme,
    List<Partial> partials,
    Optional<Region> region,
    List<QualityCheck> quality,
    Optional<Budget> budget,
    List<Prehandler> prehandlers,
    boolean asksConsent) {
  /** A tag with a value of the viewer's own. */
  private static final Pattern OF_VIEWER = Pattern.compile("\\{\\{[^}]*(?<![.\\w])mine\\b");

  public Program {
    steps = List.copyOf(steps);
    rewards = List.copyOf(rewards);
    suppliers = List.copyOf(suppliers);
    emails = List.copyOf(emails);
    zones = List.copyOf(zones);
    partials = List.copyOf(partials);
    quality = List.copyOf(quality);
    prehandlers = List.copyOf(prehandlers);
  }

  /** One that is at home nowhere in particular, asks nobody and suspects no step. */
  public Program(
      String id,
      String name,
      Optional<Instant> starts,
      Optional<Instant> ends,
      Referrals referrals,
      List<Step> steps,
      List<RewardRule> rewards,
      List<Supplier> suppliers,
      List<Email> emails,
      List<Zone> zones,
      Optional<Theme> theme,
      List<Partial> partials) {
    this(
        id,
        name,
        starts,
        ends,
        referrals,
        steps,
        rewards,
        suppliers,
        emails,
        zones,
        theme,
        partials,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        false);
  }

  public Optional<Step> recognise(String eventName) {
    return steps.stream().filter(step -> step.events().contains(eventName)).findFirst();
  }

  public Optional<RewardRule> rule(String name) {
    return rewards.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  public Optional<Supplier> supplier(String id) {
    return suppliers.stream().filter(supplier -> supplier.id().equals(id)).findFirst();
  }

  public Optional<Email> email(String name) {
    return emails.stream()
        .filter(email -> email.name().equals(name))
        .findFirst()
        .or(() -> ProofMail.named(name));
  }

  /** The same, with an e-mail more, about a step that it has or has from now on. */
  Program with(Step step, Email email) {
    return new Program(
        id,
        name,
        starts,
        ends,
        referrals,
        Stream.concat(steps.stream(), Stream.of(step)).distinct().toList(),
        rewards,
        suppliers,
        Stream.concat(emails.stream(), Stream.of(email)).toList(),
        zones,
        theme,
        partials,
        region,
        quality,
        budget,
        prehandlers,
        asksConsent);
  }

  public Optional<Zone> zone(String name) {
    return zones.stream().filter(zone -> zone.name().equals(name)).findFirst();
  }

  /** The rules of quality that judge a step. */
  public List<QualityCheck> checks(Step step) {
    return quality.stream().filter(check -> check.judges(step.name())).toList();
  }

  /** The audiences that it names. */
  public Set<String> audiences() {
    Stream<String> ofSteps = steps.stream().flatMap(step -> step.audiences().stream());
    Stream<String> ofRewards =
        rewards.stream()
            .flatMap(rule -> rule.conditions().stream())
            .flatMap(
                condition ->
                    condition instanceof Condition.Member(var audience)
                        ? Stream.of(audience)
                        : Stream.empty());
    Stream<String> ofZones =
        zones.stream()
            .flatMap(zone -> zone.contents().stream())
            .flatMap(content -> content.audiences().stream());
    return Stream.of(ofSteps, ofRewards, ofZones)
        .flatMap(named -> named)
        .collect(Collectors.toUnmodifiableSet());
  }

  public Theme look() {
    return theme.orElse(Theme.PLAIN);
  }

  public Region home() {
    return region.orElse(Region.PLAIN);
  }

  /** Whether a content shows a share link, itself or in what it shares with others. */
  public boolean shares(Content content) {
    return content
        .templates()
        .anyMatch(template -> names(template, ShareLink::isNamedIn, new HashSet<>()));
  }

  /** Whether a content tells its viewer what is theirs. */
  public boolean tellsOfViewer(Content content) {
    return content
        .templates()
        .anyMatch(template -> names(template, Program::namesViewer, new HashSet<>()));
  }

  private static boolean namesViewer(String template) {
    return OF_VIEWER.matcher(template).find();
  }

  private boolean names(String template, Predicate<String> what, Set<String> seen) {
    return what.test(template)
        || partials.stream()
            .filter(partial -> partial.isNamedIn(template) && seen.add(partial.name()))
            .anyMatch(partial -> names(partial.template(), what, seen));
  }

  boolean runsAt(Instant time) {
    return starts.filter(time::isBefore).isEmpty()
        && ends.filter(end -> !time.isBefore(end)).isEmpty();
  }
}
