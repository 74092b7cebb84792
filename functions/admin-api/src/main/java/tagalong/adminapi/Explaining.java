package tagalong.adminapi;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.PersonKey;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Everything that a person's story is made of, and why it went as it did, in order of time. */
final class Explaining implements Resource {
  private final FindingPeople finding;
  private final People people;

  Explaining(FindingPeople finding, People people) {
    this.finding = finding;
    this.people = people;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.EXPLAIN_PERSON, this::explain);
  }

  private Reply explain(Call call) {
    EntryView view = new EntryView(Dates.of(call));
    Page page = Page.of(call);
    Found found = finding.named(call);
    List<Map<String, @Nullable Object>> worlds =
        found.heads(new Asked(call)).map(head -> world(head, view, page)).toList();
    return Reply.json(200, new Shape().with("id", found.id()).with("containers", worlds).fields());
  }

  private Map<String, @Nullable Object> world(Head head, EntryView view, Page page) {
    Shape settled = new Shape();
    head.ledger()
        .settled()
        .forEach((program, referral) -> settled.with(program, view.write(referral)));
    Stream<Map<String, @Nullable Object>> entries =
        page.of(people.timeline(head.subject()).stream()).stream().map(view::write);
    Stream<Map<String, @Nullable Object>> credits =
        page.of(people.credits(head.subject()).stream()).stream().map(view::write);
    return new Shape()
        .with("container", Words.lower(head.subject().world().container()))
        .with("person_id", head.subject().id())
        .with("keys", head.keys().stream().map(Explaining::write).toList())
        .with("profile", head.standing().profile())
        .with("settled", settled.fields())
        .with("entries", entries.toList())
        .with("credits", credits.toList())
        .fields();
  }

  private static Map<String, String> write(PersonKey key) {
    return Map.of("name", Words.lower(key.kind()), "value", key.value());
  }
}
