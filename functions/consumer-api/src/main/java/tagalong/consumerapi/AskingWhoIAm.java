package tagalong.consumerapi;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tagalong.domain.consumer.Seeing.Seen;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.PersonKey.Kind;
import tagalong.domain.reaction.Profile;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.PublicPerson;
import tagalong.wire.view.Shape;

/**
 * What is known of whoever asks. Who has not proven who they are sees what anybody may see of that
 * person, and what they said themselves.
 */
final class AskingWhoIAm implements Resource {
  /** Nobody keeps consents yet that a consumer gave elsewhere than in their browser. */
  private static final String UNSET = "UNSET";

  private final Gate gate;

  AskingWhoIAm(Gate gate) {
    this.gate = gate;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.MY_PROFILE, this::profile, Operation.MY_PARAMETERS, this::parameters);
  }

  private Reply profile(Call call) {
    Seen seen = gate.seen(call);
    Profile profile = Profile.of(seen.head());
    Optional<Profile> own = Optional.of(profile).filter(known -> seen.privately());
    return Reply.json(
        200,
        new Shape()
            .with("id", seen.person().id())
            .with("email", key(call, seen, Kind.EMAIL))
            .with("partner_user_id", key(call, seen, Kind.PARTNER_USER_ID))
            .with("first_name", profile.firstName().orElse(""))
            .with("last_name", own.flatMap(Profile::lastName).orElse(""))
            .with("profile_picture_url", profile.picture().orElse(""))
            .with("locale", own.flatMap(Profile::locale))
            .with("parameters", PublicPerson.parameters(profile, seen.privately()))
            .with("cookie_consent", "")
            .with("cookie_consent_type", UNSET)
            .with("processing_consent", "")
            .with("processing_consent_type", UNSET)
            .fields());
  }

  private Reply parameters(Call call) {
    Seen seen = gate.seen(call);
    return Reply.json(200, PublicPerson.parameters(Profile.of(seen.head()), seen.privately()));
  }

  /** What their token says, and what is known of them besides where they may know that. */
  private static String key(Call call, Seen seen, Kind kind) {
    return call.consumer().token().keys().stream()
        .filter(key -> key.kind() == kind)
        .map(PersonKey::value)
        .findFirst()
        .or(() -> seen.head().filter(known -> seen.privately()).flatMap(head -> head.key(kind)))
        .orElse("");
  }
}
