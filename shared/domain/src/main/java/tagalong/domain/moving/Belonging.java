package tagalong.domain.moving;

import java.util.Set;
import java.util.function.Consumer;
import tagalong.domain.agenda.Timer;
import tagalong.domain.client.Client;
import tagalong.domain.client.Domain;
import tagalong.domain.client.Token;
import tagalong.domain.fulfilment.OutOfStock;
import tagalong.domain.reaction.Parked;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;

/**
 * Whose rows are. Most lie in partitions that begin with the client's id; in partitions that
 * clients share it is the content that tells.
 */
final class Belonging {
  /** How a machine calls itself: these names belong to the installation, not to a client. */
  private static final Set<String> OF_THE_MACHINE = Set.of("localhost", "127.0.0.1");

  private Belonging() {}

  /** Brings every row of a client, a family after the other. */
  static void each(WholeStore store, String client, Consumer<Row> reading) {
    for (Family family : Family.values()) {
      String prefix =
          switch (family) {
            case EVENTS, PEOPLE -> client + "#";
            case PROGRAMS, AGENDA -> "";
          };
      store.scan(
          family, prefix, rows -> rows.stream().filter(row -> isOf(client, row)).forEach(reading));
    }
  }

  private static boolean isOf(String client, Row row) {
    String partition = row.key().partition();
    return switch (row.content()) {
      case Client c -> c.id().equals(client);
      case Domain d -> d.client().equals(client) && !OF_THE_MACHINE.contains(d.host());
      case Token t -> t.client().equals(client);
      case Parked p -> p.client().equals(client);
      case OutOfStock o -> o.client().equals(client);
      case Timer t -> t.task().client().equals(client);
      default -> partition.equals(client) || partition.startsWith(client + "#");
    };
  }
}
