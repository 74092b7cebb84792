package tagalong.adminapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Event;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Programs;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.People;
import tagalong.domain.why.NearestMiss;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Everything about one event of a person: what was seen in it, what came of it, or why nothing. */
final class ExplainingEvents implements Resource {
  private static final List<String> IDS =
      List.of("partner_event_id", "partner_conversion_id", "order_id");
  private final FindingPeople finding;
  private final People people;
  private final Programs programs;
  private final Following following;

  ExplainingEvents(FindingPeople finding, People people, Programs programs, Following following) {
    this.finding = finding;
    this.people = people;
    this.programs = programs;
    this.following = following;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.EXPLAIN_EVENT, this::explain);
  }

  private Reply explain(Call call) {
    String id = call.parameter("event_id").orElse("");
    EntryView view = new EntryView(Dates.of(call));
    InForce inForce = programs.of(call.client().id());
    List<Map<String, @Nullable Object>> found =
        finding.named(call).heads().stream()
            .flatMap(head -> explained(head, id, inForce, view))
            .toList();
    if (found.isEmpty()) {
      throw Asked.wrong(
          ErrorCode.NOT_FOUND, "event_id", id, "This person has no event of that id.");
    }
    return Reply.json(200, new Shape().with("events", found).fields());
  }

  private Stream<Map<String, @Nullable Object>> explained(
      Head head, String id, InForce inForce, EntryView view) {
    List<Entry> timeline = people.timeline(head.subject());
    return timeline.stream()
        .flatMap(
            entry ->
                entry.input() instanceof Input.Happened happened && isMeant(happened.event(), id)
                    ? Stream.of(explained(head, entry, happened.event(), timeline, inForce, view))
                    : Stream.empty());
  }

  private Map<String, @Nullable Object> explained(
      Head head, Entry entry, Event event, List<Entry> timeline, InForce inForce, EntryView view) {
    Shape shape =
        new Shape()
            .with("person_id", head.subject().id())
            .with("container", Words.lower(head.subject().world().container()))
            .with("nearest", NearestMiss.of(event, entry, inForce, timeline))
            .with("waits", following.waits(entry))
            .with("rewards", following.rewards(entry, event, view.dates()))
            .with("messages", following.messages(entry, event, view.dates()));
    view.write(entry).forEach(shape::with);
    return shape.fields();
  }

  /** By the id that we gave it, or one of the company's own. */
  private static boolean isMeant(Event event, String id) {
    return event.id().value().equals(id)
        || IDS.stream()
            .anyMatch(name -> event.data().text(name).filter(Set.of(id)::contains).isPresent());
  }
}
