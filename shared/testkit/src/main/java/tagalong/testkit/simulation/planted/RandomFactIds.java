package tagalong.testkit.simulation.planted;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Given;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** The id of a fact is made up, instead of following from its cause. */
final class RandomFactIds extends ChangedStore {
  RandomFactIds(Store store) {
    super(store);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    Map<String, String> ids = new HashMap<>();
    for (Write write : writes) {
      if (write instanceof Write.Insert(var row) && row.content() instanceof Fact.Referred fact) {
        ids.put(
            fact.id(),
            UUID.nameUUIDFromBytes((fact.id() + writes).getBytes(StandardCharsets.UTF_8))
                .toString());
      }
    }
    return store.commit(
        writes.stream().map(write -> Rewritten.by(row -> renamed(row, ids), write)).toList());
  }

  private static Row renamed(Row row, Map<String, String> ids) {
    return switch (row.content()) {
      case Fact.Referred f when ids.containsKey(f.id()) ->
          new Fact.Referred(ids.get(f.id()), f.about(), f.program(), f.referral()).row();
      case Entry entry -> row.holding(renamed(entry, ids));
      default -> row;
    };
  }

  private static Entry renamed(Entry entry, Map<String, String> ids) {
    List<Given> given =
        entry.given().stream()
            .map(g -> new Given(g.program(), g.rule(), g.kind(), ids.getOrDefault(g.id(), g.id())))
            .toList();
    return new Entry(entry.input(), entry.steps(), given, entry.twin(), entry.note());
  }
}
