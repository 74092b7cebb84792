package tagalong.domain.fulfilment;

import java.time.Instant;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/** A reward that waits for a code of its supplier. */
public record OutOfStock(String client, String supplier, String reward, Instant since)
    implements Stored {
  static final String PARTITION = "out-of-stock";

  Row row() {
    return Row.of(key(client, reward), this);
  }

  /** Where it is kept that a reward waits for a code. */
  public static Key key(String client, String reward) {
    return new Key(Family.AGENDA, PARTITION, client + "#" + reward);
  }
}
