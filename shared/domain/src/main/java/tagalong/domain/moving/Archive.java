package tagalong.domain.moving;

import java.util.function.Consumer;
import tagalong.domain.store.Row;

/** A client that was taken out, whole and undamaged. */
public interface Archive {
  /** The id of the client. */
  String client();

  /** Names this archive: the same for the same content. */
  String hash();

  /** How many rows there are. */
  long rows();

  /** Brings the rows in the order in which they are to arrive. */
  void each(Consumer<Row> reading);
}
