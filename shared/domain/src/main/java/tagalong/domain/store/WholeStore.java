package tagalong.domain.store;

import java.util.List;
import java.util.function.Consumer;

/**
 * A store as its operator holds it, who may also look through all of it. What wakes up for one
 * request or one event is handed a {@link Store}: it knows the keys it wants.
 */
public interface WholeStore extends Store {
  /**
   * Brings every row of a family whose partition begins with a prefix, page by page. The rows of a
   * partition come one after the other, in the order of their sort keys; the partitions in an order
   * of the engine's own. Rows that are written meanwhile may or may not be among them.
   *
   * <p>An engine may have to read the whole family for it.
   *
   * @param prefix empty for the whole family
   * @throws StoreUnavailable when the store did not answer; what was brought by then stays brought
   */
  void scan(Family family, String prefix, Consumer<List<Row>> pages);
}
