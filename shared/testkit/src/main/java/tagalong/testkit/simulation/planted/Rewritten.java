package tagalong.testkit.simulation.planted;

import java.util.function.UnaryOperator;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/** A write with another row in it. */
final class Rewritten {
  private Rewritten() {}

  static Write by(UnaryOperator<Row> change, Write write) {
    return switch (write) {
      case Write.Insert insert -> new Write.Insert(change.apply(insert.row()));
      case Write.Update update -> new Write.Update(change.apply(update.row()));
      case Write.Put put -> new Write.Put(change.apply(put.row()));
      case Write.Remove remove -> remove;
    };
  }
}
