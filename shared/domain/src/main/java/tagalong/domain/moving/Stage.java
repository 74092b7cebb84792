package tagalong.domain.moving;

import tagalong.domain.agenda.Timer;
import tagalong.domain.client.Client;
import tagalong.domain.client.Domain;
import tagalong.domain.client.Token;
import tagalong.domain.fulfilment.OutOfStock;
import tagalong.domain.reaction.Parked;
import tagalong.domain.store.Row;

/**
 * The order in which rows arrive, so that nobody works with a client of whom only half is there.
 */
enum Stage {
  /** What nobody looks at before the client is known. */
  STILL,
  /** What makes the client known: from here on events are taken in. */
  DOOR,
  /** What the clock takes up. */
  TASK;

  static Stage of(Row row) {
    return switch (row.content()) {
      case Client c -> DOOR;
      case Domain d -> DOOR;
      case Token t -> DOOR;
      case Timer t -> TASK;
      case OutOfStock o -> TASK;
      case Parked p -> TASK;
      default -> STILL;
    };
  }
}
