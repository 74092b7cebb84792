package tagalong.testkit.simulation.planted;

import java.util.List;
import tagalong.domain.event.Container;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.reaction.Fact;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** What happens in a test is told to the world of production. */
final class LeakingTests extends ChangedStore {
  LeakingTests(Store store) {
    super(store);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    return store.commit(
        writes.stream().map(write -> Rewritten.by(LeakingTests::leaked, write)).toList());
  }

  private static Row leaked(Row row) {
    return row.content() instanceof Fact fact
        ? fact.about(
                new Subject(
                    new World(fact.about().world().client(), Container.PRODUCTION),
                    fact.about().id()))
            .row()
        : row;
  }
}
