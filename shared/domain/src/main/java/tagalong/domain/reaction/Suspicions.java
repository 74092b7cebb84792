package tagalong.domain.reaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Event;
import tagalong.domain.event.IpAddress;
import tagalong.domain.event.UserAgent;
import tagalong.domain.program.AddressRange;
import tagalong.domain.program.Program;
import tagalong.domain.program.QualityCheck;
import tagalong.domain.program.QualityRule;
import tagalong.domain.program.Step;

/** The rule book of quality: what makes a step suspicious, and on which facts. */
final class Suspicions {
  private final Program program;
  private final Step step;
  private final Input.Happened happened;
  private final Event event;
  private final Standing standing;
  private final Background known;
  private final Giving giving;
  private final Optional<Referral> referral;

  /**
   * @param referral who referred the person, though it may be themselves
   */
  Suspicions(
      Program program,
      Step step,
      Input.Happened happened,
      Standing standing,
      Giving giving,
      Optional<Referral> referral) {
    this.program = program;
    this.step = step;
    this.happened = happened;
    this.event = happened.event();
    this.standing = standing;
    this.known = standing.known();
    this.giving = giving;
    this.referral = referral;
  }

  /** What every rule says that judges the step. */
  List<Finding> weigh() {
    List<Finding> findings = new ArrayList<>();
    known
        .blocked()
        .filter(block -> block.kind() == Block.Kind.EVENTS)
        .ifPresent(block -> findings.add(Finding.failed("blocked", block.said())));
    for (QualityCheck check : program.checks(step)) {
      if (!(check.rule() instanceof QualityRule.ConversionsPerDay)) {
        Optional<String> suspicion = suspicion(check.rule());
        findings.add(
            suspicion
                .map(said -> Finding.failed(check.name(), said))
                .orElseGet(() -> Finding.passed(check.name(), "Nothing speaks against it.")));
      }
    }
    return findings;
  }

  private Optional<String> suspicion(QualityRule rule) {
    return switch (rule) {
      case QualityRule.SelfReferral(var by) ->
          referral.flatMap(theirs -> new InCommon(theirs.advocate(), me()).said(by));
      case QualityRule.BlockedCountries(var countries) ->
          country().filter(countries::contains).map("It comes from %s."::formatted);
      case QualityRule.PermittedCountries(var countries) -> elsewhere(countries);
      case QualityRule.BlockedDomains(var domains) -> domain(domains);
      case QualityRule.DisposableEmail() ->
          happened.disposable()
              ? said("Its e-mail address is one that anybody can have for a while.")
              : Optional.empty();
      case QualityRule.BlockedAddresses(var ranges) -> address(ranges);
      case QualityRule.Bots() -> machine();
      case QualityRule.ManyTimes(var most, var within) ->
          tooMuch(weight("", within), most, within, "It is taken %d times");
      case QualityRule.MassShares(var most, var within) ->
          tooMuch(weight(Watching.SHARED, within), most, within, "It is shared with %d people");
      case QualityRule.TooQuick(var after, var within) -> tooQuick(after, within);
      case QualityRule.LookBack(var span) ->
          referral
              .map(Referral::at)
              .filter(at -> at.isBefore(event.time().minus(span)))
              .map(at -> "The referral of %s is older than %s.".formatted(at, Spans.said(span)));
      case QualityRule.NewCustomers(var steps) -> customerSince(steps);
      case QualityRule.ConversionsPerDay(var most) -> Optional.empty();
      case QualityRule.ValidEmail() -> email();
      case QualityRule.BlockedAttribute(var field, var values) ->
          attribute(field).filter(values::contains).map(is -> "Its %s is %s.".formatted(field, is));
      case QualityRule.DemandedAttribute(var field, var values) ->
          attribute(field).filter(values::contains).isPresent()
              ? Optional.empty()
              : said(
                  attribute(field)
                      .map(is -> "Its %s is %s.".formatted(field, is))
                      .orElse("Its %s is not known.".formatted(field)));
    };
  }

  /** The person, wherever they have been by now. */
  private Party me() {
    Party now = giving.party(event);
    Set<String> addresses = new HashSet<>(now.addresses());
    addresses.addAll(known.addresses().keySet());
    Set<String> devices = new HashSet<>(now.devices());
    devices.addAll(known.devices().keySet());
    return new Party(now.person(), now.email(), addresses, devices);
  }

  /** Of the event itself; of one without an address, where its person was seen last. */
  private Optional<String> country() {
    return event.data().text(Event.ADDRESS).isPresent() ? happened.country() : known.country();
  }

  private Optional<String> elsewhere(Set<String> permitted) {
    if (event.data().text(Event.ADDRESS).isPresent() && country().isEmpty()) {
      return said("Nobody knows in which country its address is.");
    }
    return country().filter(from -> !permitted.contains(from)).map("It comes from %s."::formatted);
  }

  private Optional<String> domain(Set<String> blocked) {
    Optional<String> domain =
        giving.party(event).email().map(email -> email.substring(email.lastIndexOf('@') + 1));
    return domain
        .filter(own -> blocked.stream().anyMatch(one -> own.equals(one) || own.endsWith("." + one)))
        .map("Its e-mail address is at %s."::formatted);
  }

  private Optional<String> address(List<String> ranges) {
    Optional<IpAddress> from = event.data().text(Event.ADDRESS).flatMap(IpAddress::read);
    return ranges.stream()
        .filter(
            range ->
                AddressRange.read(range)
                    .filter(known -> from.filter(known::holds).isPresent())
                    .isPresent())
        .findFirst()
        .map("It comes from %s."::formatted);
  }

  private Optional<String> machine() {
    Optional<String> agent = event.data().text(Event.AGENT);
    return switch (event.source()) {
      case WEB, VERIFIED ->
          agent.isEmpty()
              ? said("It does not say what sent it.")
              : agent.filter(UserAgent::isNoBrowser).map(Suspicions::sentBy);
      case APP, SERVER, FILE -> agent.filter(UserAgent::isMachine).map(Suspicions::sentBy);
    };
  }

  private static String sentBy(String agent) {
    return "A machine sent it: %s.".formatted(agent);
  }

  private int weight(String what, Duration within) {
    return known.weight(program.id() + "/" + step.name() + what, event.time(), within);
  }

  private static Optional<String> tooMuch(int weight, int most, Duration within, String what) {
    return weight > most
        ? said((what + " within %s, more than %d.").formatted(weight, Spans.said(within), most))
        : Optional.empty();
  }

  private Optional<String> tooQuick(String after, Duration within) {
    return known
        .last(program.id() + "/" + after, event.time())
        .map(last -> Duration.between(last, event.time()))
        .filter(passed -> passed.compareTo(within) < 0)
        .map(passed -> "It followed %s after %s.".formatted(after, Spans.said(passed)));
  }

  private Optional<String> customerSince(Set<String> steps) {
    for (String one : steps.stream().sorted().toList()) {
      Optional<Instant> first =
          standing.first(program.id(), one).filter(at -> at.isBefore(event.time()));
      if (first.isPresent()) {
        return said("This person took %s already, at %s.".formatted(one, first.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> email() {
    return giving.party(event).email().isPresent()
        ? Optional.empty()
        : said("No e-mail address of this person is known.");
  }

  private Optional<String> attribute(String field) {
    return known.attribute(program.id() + "/" + field);
  }

  private static Optional<String> said(String what) {
    return Optional.of(what);
  }
}
