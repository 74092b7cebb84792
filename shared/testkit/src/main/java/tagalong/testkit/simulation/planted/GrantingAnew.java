package tagalong.testkit.simulation.planted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Head;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;

/** Whoever folds a timeline again does not know what was granted before. */
final class GrantingAnew extends ChangedStore {
  GrantingAnew(Store store) {
    super(store);
  }

  @Override
  public Optional<Row> get(Key key) {
    return store.get(key).map(GrantingAnew::forgotten);
  }

  @Override
  public List<Row> range(Span span) {
    return store.range(span).stream().map(GrantingAnew::forgotten).toList();
  }

  private static Row forgotten(Row row) {
    return switch (row.content()) {
      case Head head ->
          row.holding(
              new Head(
                  head.subject(),
                  head.keys(),
                  head.forwardedTo(),
                  head.ledger().grantedInstead(Map.of()),
                  head.standing()));
      case Entry entry ->
          row.holding(
              new Entry(
                  entry.input(),
                  entry.steps(),
                  entry.given().stream().filter(g -> g.kind() != Given.Kind.REWARD).toList(),
                  entry.twin(),
                  entry.note()));
      default -> row;
    };
  }
}
