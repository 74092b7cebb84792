package tagalong.adminapi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tagalong.domain.intake.Intake;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Profile;
import tagalong.domain.reaction.Profile.Visibility;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;

/** The parameters of a person: what a company or the person itself wants kept with them. */
final class PersonData implements Resource {
  private final FindingPeople finding;
  private final People people;
  private final TellingOfPeople telling;
  private final Clock clock;

  PersonData(FindingPeople finding, People people, Intake intake, Clock clock) {
    this.finding = finding;
    this.people = people;
    this.telling = new TellingOfPeople(intake);
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_PERSON_DATA, this::list,
        Operation.ADD_PERSON_DATA, this::add,
        Operation.READ_PERSON_DATA, this::read,
        Operation.CHANGE_PERSON_DATA, this::change,
        Operation.REMOVE_PERSON_DATA, this::remove);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    Set<Visibility> scopes = asked.words("scopes", Visibility.class, ErrorCode.INVALID_PARAMETER);
    Predicate<Datum> scope = datum -> scopes.isEmpty() || scopes.contains(datum.scope());
    Map<String, Object> written = new LinkedHashMap<>();
    page.of(
            Datum.of(finding.named(call).head(), people)
                .filter(scope.and(asked.among("names", Datum::name)))
                .sorted(Datum.LATEST_FIRST))
        .forEach(datum -> written.put(datum.name(), datum.write(dates)));
    return Reply.json(200, written);
  }

  private Reply read(Call call) {
    Dates dates = Dates.of(call);
    return Reply.json(200, known(call, finding.named(call)).write(dates));
  }

  private Reply add(Call call) {
    Dates dates = Dates.of(call);
    Found found = finding.named(call);
    Sent sent = Sent.of(call);
    String name = sent.needed("name");
    if (!Profile.isName(name)) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER, "name", name, "A name has at most 50 characters.");
    }
    Object value =
        value(sent)
            .orElseThrow(() -> wrongValue("value is missing: text, a number, or true or false."));
    if (datum(found, name).isPresent()) {
      throw Asked.wrong(
          ErrorCode.DATA_ALREADY_EXISTS, "name", name, "It is there already. Change it with PUT.");
    }
    Instant now = now();
    Datum fresh =
        new Datum(found.id(), name, scope(sent).orElse(Visibility.PRIVATE), value, now, now);
    tell(call, found, fresh);
    return Reply.json(200, fresh.write(dates));
  }

  private Reply change(Call call) {
    Dates dates = Dates.of(call);
    Found found = finding.named(call);
    Datum before = known(call, found);
    Sent sent = Sent.of(call);
    Instant now = now();
    boolean freed =
        before.scope() == Visibility.CLIENT
            && scope(sent).filter(scope -> scope != Visibility.CLIENT).isPresent();
    if (freed) {
      // What the company alone may set must be given up before it can be anything else.
      forget(call, found, before.name(), now);
    }
    Datum changed =
        new Datum(
            before.person(),
            before.name(),
            scope(sent).orElse(before.scope()),
            value(sent).orElse(before.value()),
            freed ? now.plusMillis(1) : before.created(),
            freed ? now.plusMillis(1) : now);
    tell(call, found, changed);
    return Reply.json(200, changed.write(dates));
  }

  private Reply remove(Call call) {
    Dates dates = Dates.of(call);
    Found found = finding.named(call);
    Datum gone = known(call, found);
    forget(call, found, gone.name(), now());
    return Reply.json(200, gone.write(dates));
  }

  private Datum known(Call call, Found found) {
    String name = call.parameter("name").orElse("");
    return datum(found, name)
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.DATA_NOT_FOUND, "name", name, "Nothing of that name is kept here."));
  }

  private Optional<Datum> datum(Found found, String name) {
    return Datum.of(found.head(), people).filter(one -> one.name().equals(name)).findFirst();
  }

  private void tell(Call call, Found found, Datum datum) {
    telling.tell(
        call,
        found.heads().stream(),
        Profile.UPDATED,
        datum.updated(),
        Map.of(
            Profile.PARAMETERS,
            Map.of(datum.name(), datum.value()),
            Profile.VISIBILITY,
            datum.scope().name()));
  }

  private void forget(Call call, Found found, String name, Instant at) {
    Map<String, @Nullable Object> nothing = Collections.singletonMap(name, null);
    telling.tell(
        call, found.heads().stream(), Profile.UPDATED, at, Map.of(Profile.PARAMETERS, nothing));
  }

  private static Optional<Visibility> scope(Sent sent) {
    return sent.text("scope")
        .map(
            word ->
                List.of(Visibility.values()).stream()
                    .filter(one -> one.name().equals(word))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Asked.wrong(
                                ErrorCode.INVALID_PARAMETER,
                                "scope",
                                word,
                                "scope is PUBLIC, PRIVATE or CLIENT.")));
  }

  private static Optional<Object> value(Sent sent) {
    return switch (sent.fields().get("value")) {
      case null -> Optional.empty();
      case String text when text.length() <= Profile.LONGEST_VALUE -> Optional.of(text);
      case Boolean said -> Optional.of(said);
      case BigDecimal number when number.toPlainString().length() <= Profile.LONGEST_VALUE ->
          Optional.of(number);
      default ->
          throw wrongValue("value is text of at most 200 characters, a number, or true or false.");
    };
  }

  private static Problem.Raised wrongValue(String said) {
    return new Problem(ErrorCode.INVALID_PARAMETER, said, Map.of("parameter", "value")).raised();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
