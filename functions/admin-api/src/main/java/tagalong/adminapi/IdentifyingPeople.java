package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.client.Client;
import tagalong.domain.event.Container;
import tagalong.domain.event.PersonKey;
import tagalong.domain.intake.Intake;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Identity;
import tagalong.domain.reaction.People;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;

/** Who people are, as a company says: somebody new, known by another key, or somebody else. */
final class IdentifyingPeople implements Resource {
  private static final List<String> PARTNER_KEYS =
      List.of("partner_conversion_id", "partner_event_id", "partner_share_id", "partner_user_id");
  private static final String VALUE = "identity_key_value";
  private final FindingPeople finding;
  private final PersonView view;
  private final TellingOfPeople telling;
  private final Clock clock;

  IdentifyingPeople(FindingPeople finding, People people, Intake intake, Clock clock) {
    this.finding = finding;
    this.view = new PersonView(people);
    this.telling = new TellingOfPeople(intake);
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.MAKE_PERSON, this::make,
        Operation.CHANGE_PERSON, this::change,
        Operation.FORWARD_PERSON, this::forward,
        Operation.LIST_PARTNER_KEYS, this::partnerKeys);
  }

  private Reply make(Call call) {
    Dates.of(call);
    Optional<PersonKey> key = key(Sent.of(call));
    key.ifPresent(free -> requireFree(call.client(), free, Optional.empty()));
    String id =
        telling
            .tell(
                call, Identity.CREATED, now(), key.map(IdentifyingPeople::named).orElseGet(Map::of))
            .person();
    return Reply.json(200, PersonView.announced(id, key));
  }

  private Reply change(Call call) {
    Dates.of(call);
    Found found = finding.named(call);
    Optional<PersonKey> key = key(Sent.of(call));
    boolean same = key.equals(PersonView.identity(found.head()));
    if (key.isEmpty() || same) {
      return Reply.json(200, view.write(found));
    }
    requireFree(call.client(), key.get(), Optional.of(found));
    telling.tell(call, found.heads().stream(), Identity.CHANGED, now(), named(key.get()));
    return Reply.json(200, view.identified(found, key.get()));
  }

  private Reply forward(Call call) {
    Dates.of(call);
    Found from = finding.named(call);
    String id = Sent.of(call).needed(Identity.TARGET);
    Found to =
        finding
            .byId(call.client(), id)
            .orElseThrow(
                () ->
                    Asked.wrong(
                        ErrorCode.PERSON_NOT_FOUND,
                        Identity.TARGET,
                        id,
                        "There is no such person to go on as."));
    requireNamed(from, ErrorCode.FORWARDING_PROFILE_IS_DEVICE);
    requireNamed(to, ErrorCode.FORWARD_TO_PROFILE_IS_DEVICE);
    if (!from.equals(to)) {
      telling.tell(call, common(from, to, id), Identity.FORWARDED, now(), target(to));
    }
    return Reply.json(200, view.write(to));
  }

  private static Map<String, Object> target(Found to) {
    return Map.of(Identity.TARGET, to.id());
  }

  /** Two people are one in the containers that know both of them. */
  private static Stream<Head> common(Found from, Found to, String id) {
    Set<Container> known =
        to.heads().stream()
            .map(IdentifyingPeople::container)
            .collect(Collectors.toUnmodifiableSet());
    List<Head> common =
        from.heads().stream().filter(head -> known.contains(container(head))).toList();
    if (common.isEmpty()) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER,
          Identity.TARGET,
          id,
          "One of them is known in production only and the other in test only.");
    }
    return common.stream();
  }

  private static Container container(Head head) {
    return head.subject().world().container();
  }

  private Reply partnerKeys(Call call) {
    return Reply.json(200, PARTNER_KEYS);
  }

  /** Whatever is no address is the partner's own id. */
  private static Optional<PersonKey> key(Sent sent) {
    Optional<String> value = sent.text(VALUE);
    return value.map(
        text ->
            PersonKey.ofEmail(text)
                .or(() -> text.contains("@") ? Optional.empty() : PersonKey.ofPartnerUserId(text))
                .orElseThrow(
                    () ->
                        Asked.wrong(
                            ErrorCode.INVALID_KEY_VALUE,
                            VALUE,
                            text,
                            "This is neither an e-mail address nor an id of at most 512"
                                + " characters.")));
  }

  private static Map<String, Object> named(PersonKey key) {
    return switch (key.kind()) {
      case EMAIL -> Map.of("email", key.value());
      case PARTNER_USER_ID -> Map.of("partner_user_id", key.value());
      case PERSON_ID, DEVICE, EVENT -> throw new IllegalArgumentException("no identity: " + key);
    };
  }

  private void requireFree(Client client, PersonKey key, Optional<Found> whose) {
    boolean taken =
        finding.byKeys(client, Stream.of(key)).stream()
            .anyMatch(other -> whose.filter(other::equals).isEmpty());
    if (taken) {
      throw Asked.wrong(
          ErrorCode.IDENTITY_KEY_VALUE_ALREADY_TAKEN,
          VALUE,
          key.value(),
          "Somebody else is known by this. To make both one, forward one to the other.");
    }
  }

  private static void requireNamed(Found found, ErrorCode otherwise) {
    if (PersonView.identity(found.head()).isEmpty()) {
      throw Asked.wrong(
          otherwise,
          "person_id",
          found.id(),
          "This is a browser or an app of whom nobody knows a name; no person.");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
