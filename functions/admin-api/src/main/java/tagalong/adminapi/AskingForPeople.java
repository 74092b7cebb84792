package tagalong.adminapi;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.PersonKey.Kind;
import tagalong.domain.reaction.People;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;

/** Who is who. */
final class AskingForPeople implements Resource {
  private static final int LONGEST_KEY = 512;
  private final FindingPeople finding;
  private final PersonView view;

  AskingForPeople(FindingPeople finding, People people) {
    this.finding = finding;
    this.view = new PersonView(people);
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.FIND_PERSONS, this::find, Operation.READ_PERSON, this::read);
  }

  private Reply find(Call call) {
    Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    Optional<String> value = call.request().query("identity_key_value");
    if (value.isEmpty() && !asked.names("person_keys")) {
      throw new Problem(
              ErrorCode.INVALID_PARAMETER,
              "Say whom you look for: identity_key_value=<e-mail or partner_user_id>.")
          .raised();
    }
    Stream<PersonKey> keys =
        Stream.concat(
            value.stream().flatMap(AskingForPeople::anyKey),
            asked.values("person_keys").stream().sorted().flatMap(AskingForPeople::namedKey));
    return Reply.json(
        200,
        page.of(finding.byKeys(call.client(), keys).stream()).stream().map(view::write).toList());
  }

  private Reply read(Call call) {
    Dates.of(call);
    return Reply.json(200, view.write(finding.named(call)));
  }

  private static Stream<PersonKey> anyKey(String value) {
    return Stream.of("email", "partner_user_id").flatMap(name -> key(name, value));
  }

  private static Stream<PersonKey> namedKey(String pair) {
    int colon = pair.indexOf(':');
    if (colon < 1) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER, "person_keys", pair, "Write person_keys as name:value.");
    }
    return key(pair.substring(0, colon).strip(), pair.substring(colon + 1).strip());
  }

  /** Nobody is known by keys of other names. */
  private static Stream<PersonKey> key(String name, String value) {
    return switch (name) {
      case "email" -> PersonKey.ofEmail(value).stream();
      case "partner_user_id" ->
          value.isBlank() || value.length() > LONGEST_KEY
              ? Stream.empty()
              : Stream.of(new PersonKey(Kind.PARTNER_USER_ID, value.strip()));
      default -> Stream.empty();
    };
  }
}
