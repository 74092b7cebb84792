package tagalong.domain.message;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Container;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.message.OptOut.Reason;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** Who wants no mail, by address. It is told by events, and the latest word counts. */
public final class OptOuts {
  /** Whoever reads an address wants no mail there. */
  public static final String UNSUBSCRIBED = "unsubscribed";

  /** Mail is welcome again. */
  private static final String SUBSCRIBED = "subscribed";

  private static final Map<String, Reason> REASONS =
      Map.of(
          UNSUBSCRIBED,
          Reason.UNSUBSCRIBED,
          "mail_bounced",
          Reason.BOUNCED,
          "mail_complained",
          Reason.COMPLAINED);

  /** Others could say it of anybody. */
  private static final Set<Source> BELIEVED =
      EnumSet.of(Source.SERVER, Source.FILE, Source.VERIFIED);

  private static final int ATTEMPTS = 60;
  private final Store store;

  public OptOuts(Store store) {
    this.store = store;
  }

  /** Why an address is not mailed to, if it is not. */
  public Optional<Reason> reason(String client, String address) {
    return row(client, address).flatMap(row -> row.as(OptOut.class).reason());
  }

  /** Those of a client, by address, at most so many. */
  public List<OptOut> of(String client, int most) {
    return store.range(Span.of(Family.AGENDA, partition(client), "").first(most)).stream()
        .map(row -> row.as(OptOut.class))
        .filter(optOut -> optOut.reason().isPresent())
        .toList();
  }

  /** Takes in what an event says of mail, if it says something. Safe to repeat. */
  public void take(Event event) {
    boolean speaks = event.name().equals(SUBSCRIBED) || REASONS.containsKey(event.name());
    Optional<String> address =
        event.keys().stream()
            .filter(key -> key.kind() == PersonKey.Kind.EMAIL)
            .map(PersonKey::value)
            .findFirst();
    if (speaks
        && address.isPresent()
        && BELIEVED.contains(event.source())
        && event.world().container() == Container.PRODUCTION) {
      take(event, address.get());
    }
  }

  private void take(Event event, String address) {
    String client = event.world().client();
    OptOut said = new OptOut(address, Optional.ofNullable(REASONS.get(event.name())), event.time());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Row> before = row(client, address);
      if (before.filter(row -> !row.as(OptOut.class).at().isBefore(said.at())).isPresent()
          || store.commit(List.of(saying(client, before, said))) instanceof Outcome.Committed) {
        return;
      }
    }
    throw new IllegalStateException("too many say something of one address at once");
  }

  private static Write saying(String client, Optional<Row> before, OptOut said) {
    return before
        .<Write>map(row -> new Write.Update(row.holding(said)))
        .orElseGet(() -> new Write.Insert(Row.of(keyOf(client, said.address()), said)));
  }

  private Optional<Row> row(String client, String address) {
    return store.get(keyOf(client, address));
  }

  private static Key keyOf(String client, String address) {
    return new Key(Family.AGENDA, partition(client), address);
  }

  private static String partition(String client) {
    return client + "#opt-outs";
  }
}
