package tagalong.adminapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.Journey;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;
import tagalong.domain.referral.Related;
import tagalong.domain.referral.Relating;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Who referred a person, and whom the person referred. */
final class AskingForRelationships implements Resource {
  private final FindingPeople finding;
  private final People people;

  AskingForRelationships(FindingPeople finding, People people) {
    this.finding = finding;
    this.people = people;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_RELATIONSHIPS, this::list);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    Predicate<Related> filter = filter(asked);
    Stream<Related> found =
        finding
            .named(call)
            .heads(asked)
            .flatMap(head -> relating(call, head).all())
            .filter(filter)
            .sorted(Related.LATEST_FIRST);
    return Reply.json(200, page.of(found).stream().map(one -> write(one, dates)).toList());
  }

  private Relating relating(Call call, Head head) {
    return new Relating(
        head,
        people.timeline(head.subject()),
        people.credits(head.subject()),
        call.client().personIds());
  }

  private static Predicate<Related> filter(Asked asked) {
    Set<Journey> roles = asked.words("my_roles", Journey.class, ErrorCode.INVALID_PARAMETER);
    boolean known = asked.isOn("exclude_anonymous", false);
    Predicate<Related> role = one -> roles.isEmpty() || roles.contains(one.role());
    Predicate<Related> other = one -> !known || one.other().email().isPresent();
    return role.and(other)
        .and(asked.among("programs", Related::program))
        .and(asked.among("campaign_ids", Related::program))
        .and(asked.amongAny("data_keys", one -> one.data().keySet()))
        .and(asked.amongPairs("data_values", Related::data, ErrorCode.DATA_VALUES_INVALID));
  }

  private static Map<String, @Nullable Object> write(Related one, Dates dates) {
    Map<String, Object> data = new LinkedHashMap<>();
    one.data().forEach((name, value) -> data.put(name, Map.of("name", name, "value", value)));
    return new Shape()
        .with("id", one.id())
        .with("my_role", one.role().name())
        .with("other_person_id", one.other().person())
        .with("campaign_id", one.program())
        .with("program", one.program())
        .with("container", Words.lower(one.container()))
        .with("cause_event_id", one.cause())
        .with("root_event_id", one.cause())
        .with("created_date", dates.write(one.at()))
        .with("updated_date", dates.write(one.at()))
        .with("data", data)
        .fields();
  }
}
