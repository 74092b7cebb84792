package tagalong.consumerapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.Seeing.Seen;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Profile;
import tagalong.domain.referral.Friends;
import tagalong.domain.referral.Friends.Friend;
import tagalong.domain.referral.Related;
import tagalong.domain.referral.Relating;
import tagalong.domain.store.Store;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.PublicPerson;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/**
 * Whom somebody referred, and who referred them. Of a friend they learn no more than what anybody
 * may know, and that only once the friend has come: else an invitation would tell who is known
 * here.
 */
final class AskingForMyFriends implements Resource {
  private final Gate gate;
  private final People people;
  private final Friends friends;

  AskingForMyFriends(Gate gate, Store store) {
    this.gate = gate;
    this.people = new People(store);
    this.friends = new Friends(store);
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.MY_FRIENDS, this::friends,
        Operation.MY_ADVOCATES, this::toMe,
        Operation.REFERRALS_TO_ME, this::toMe,
        Operation.REFERRALS_FROM_ME, this::fromMe);
  }

  private Reply friends(Call call) {
    Dates dates = Dates.of(call);
    return Reply.json(
        200,
        all(call)
            .filter(friend -> !friend.steps().isEmpty())
            .map(friend -> friend(friend, dates))
            .toList());
  }

  private Stream<Friend> all(Call call) {
    Client client = call.client();
    return gate.privately(call).head().stream()
        .flatMap(head -> friends.of(client.personIds(), head).stream());
  }

  private static Map<String, @Nullable Object> friend(Friend friend, Dates dates) {
    Profile profile = Profile.of(friend.head());
    List<Map<String, @Nullable Object>> events =
        friend.steps().entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(
                step ->
                    new Shape()
                        .with("campaign_id", friend.program())
                        .with("email", friend.address().orElse(""))
                        .with("event_date", dates.write(step.getValue()))
                        .with("step_name", step.getKey())
                        .fields())
            .toList();
    return new Shape()
        .with("id", friend.person().id())
        .with("first_name", profile.firstName().orElse(""))
        .with("image_url", profile.picture().orElse(""))
        .with("events", events)
        .fields();
  }

  private Reply fromMe(Call call) {
    Dates dates = Dates.of(call);
    return Reply.json(200, all(call).map(friend -> relationship(friend, dates)).toList());
  }

  private static Map<String, @Nullable Object> relationship(Friend friend, Dates dates) {
    boolean came = !friend.steps().isEmpty();
    Optional<Head> head = friend.head().filter(known -> came);
    return relationship(
        friend.person(),
        came ? friend.person().id() : "",
        head,
        friend.reason(),
        dates.write(friend.at()));
  }

  private Reply toMe(Call call) {
    Dates dates = Dates.of(call);
    Seen seen = gate.privately(call);
    Stream<Related> referrals =
        seen.head().stream()
            .flatMap(
                head ->
                    new Relating(
                            head,
                            people.timeline(head.subject()),
                            List.of(),
                            call.client().personIds())
                        .asFriend())
            .sorted(Related.LATEST_FIRST);
    return Reply.json(
        200, referrals.limit(Friends.MOST).map(one -> advocate(seen, one, dates)).toList());
  }

  private Map<String, @Nullable Object> advocate(Seen seen, Related referral, Dates dates) {
    Subject advocate = new Subject(seen.person().world(), referral.other().person());
    Optional<Head> head = people.head(advocate);
    Subject now = head.map(Head::subject).orElse(advocate);
    String way = referral.data().getOrDefault("way", "");
    return relationship(now, now.id(), head, way, dates.write(referral.at()));
  }

  private static Map<String, @Nullable Object> relationship(
      Subject person, String id, Optional<Head> head, String reason, String at) {
    return new Shape()
        .with("container", Words.lower(person.world().container()))
        .with("person", PublicPerson.of(id, Profile.of(head)))
        .with("reason", reason.toUpperCase(Locale.ROOT))
        .without("shareable_id")
        .with("updated_at", at)
        .fields();
  }
}
