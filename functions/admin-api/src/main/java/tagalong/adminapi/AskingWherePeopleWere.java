package tagalong.adminapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.PersonKey.Kind;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.People;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Where a person was, and by what they came to be known. */
final class AskingWherePeopleWere implements Resource {
  private final FindingPeople finding;
  private final People people;

  AskingWherePeopleWere(FindingPeople finding, People people) {
    this.finding = finding;
    this.people = people;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_LOCATIONS, this::locations, Operation.LIST_IDENTITIES, this::keys);
  }

  private Reply locations(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    Map<List<Optional<String>>, Place> places = new LinkedHashMap<>();
    finding.named(call).heads().stream()
        .flatMap(this::happened)
        .filter(happened -> happened.event().data().text(Event.ADDRESS).isPresent())
        .map(Place::new)
        .forEach(place -> places.putIfAbsent(place.where(), place));
    Stream<Place> found =
        places.values().stream()
            .filter(asked.amongWords("countries", place -> place.country().orElse("")))
            .sorted(Place.LATEST_FIRST);
    return Reply.json(200, page.of(found).stream().map(place -> place.write(dates)).toList());
  }

  /** Each key when it was told first, and by which the person was known until then. */
  private Reply keys(Call call) {
    Dates dates = Dates.of(call);
    return Reply.json(
        200, finding.named(call).heads().stream().flatMap(head -> told(head, dates)).toList());
  }

  private Stream<Map<String, @Nullable Object>> told(Head head, Dates dates) {
    Set<PersonKey> seen = new LinkedHashSet<>();
    Stream.Builder<Map<String, @Nullable Object>> history = Stream.builder();
    happened(head)
        .map(Input.Happened::event)
        .forEach(
            event -> {
              for (PersonKey key : event.keys()) {
                Optional<PersonKey> former = seen.stream().reduce((one, later) -> later);
                if (isIdentity(key) && head.keys().contains(key) && seen.add(key)) {
                  history.add(write(event, key, former, dates));
                }
              }
            });
    return history.build();
  }

  private static boolean isIdentity(PersonKey key) {
    return key.kind() == Kind.EMAIL || key.kind() == Kind.PARTNER_USER_ID;
  }

  private static Map<String, @Nullable Object> write(
      Event event, PersonKey key, Optional<PersonKey> former, Dates dates) {
    return new Shape()
        .with("event_type", former.isEmpty() ? "IDENTIFIED" : "LINKED")
        .with("event_date", dates.write(event.time()))
        .with("event_id", event.id().value())
        .with("container", Words.lower(event.world().container()))
        .with("identity_key", Words.lower(key.kind()))
        .with("identity_key_value", key.value())
        .with("previous_identity_key", former.map(one -> Words.lower(one.kind())))
        .with("previous_identity_key_value", former.map(PersonKey::value))
        .fields();
  }

  private Stream<Input.Happened> happened(Head head) {
    return people.timeline(head.subject()).stream()
        .flatMap(entry -> entry.input() instanceof Input.Happened h ? Stream.of(h) : null);
  }

  /** An address and a browser, as they were seen together first. */
  private record Place(Input.Happened happened) {
    static final Comparator<Place> LATEST_FIRST =
        Comparator.comparing((Place place) -> place.event().time())
            .thenComparing(place -> place.event().id().value())
            .reversed();

    Event event() {
      return happened.event();
    }

    Optional<String> address() {
      return event().data().text(Event.ADDRESS);
    }

    Optional<String> device() {
      return event().keys().stream()
          .filter(key -> key.kind() == Kind.DEVICE)
          .map(PersonKey::value)
          .findFirst();
    }

    Optional<String> country() {
      return happened.country();
    }

    List<Optional<String>> where() {
      return List.of(address(), device());
    }

    /** No more than the country is looked up. */
    Map<String, @Nullable Object> write(Dates dates) {
      Map<String, @Nullable Object> geoIp =
          new Shape()
              .without("accuracyRadiusKm")
              .without("city")
              .with("country", country().map(Place::named))
              .with("ipAddress", address())
              .without("state")
              .without("zipCode")
              .fields();
      return new Shape()
          .with("ip_address", address())
          .with("device_id", device())
          .with("created_date", dates.write(event().time()))
          .with("country", country().map(Place::named))
          .without("state")
          .without("city")
          .without("zip_code")
          .without("accuracy_radius_km")
          .with(
              "location",
              new Shape()
                  .with("createdDate", dates.write(event().time()))
                  .with("deviceId", device())
                  .with("geoIp", geoIp)
                  .fields())
          .fields();
    }

    private static Map<String, String> named(String code) {
      return Map.of("isoCode", code, "name", Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }
  }
}
