package tagalong.domain.replay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Programs;
import tagalong.domain.reaction.Refolding;
import tagalong.domain.store.WholeStore;

/**
 * Rebuilds what is derived of a client from its log and ledger, compares, and writes nothing: each
 * event was reacted to, each timeline and head is what folding gives, each fact, credit, claim,
 * code and message has its cause and its effect.
 *
 * <p>It looks at rows one after the other: what is still being reacted to meanwhile differs.
 */
public final class Replaying {
  private final WholeStore store;
  private final Clock clock;

  private Replaying(WholeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public static Replaying of(WholeStore store, Clock clock) {
    return new Replaying(store, clock);
  }

  /** Everything that differs; empty when all is well. */
  public List<Difference> run(String client) {
    List<Difference> differences = new ArrayList<>();
    run(client, differences::add);
    return differences;
  }

  /**
   * Tells what differs as it is found.
   *
   * @throws IllegalArgumentException when there is no such client
   */
  public void run(String client, Consumer<Difference> differing) {
    Client known =
        new Clients(store)
            .byId(client)
            .orElseThrow(() -> new IllegalArgumentException("There is no client " + client + "."));
    InForce programs = new Programs(store, clock).of(client);
    Records records = new Records(store, clock, known);
    Refolding refolding = new Refolding(programs, known.personIds(), records::holder);
    List<Check> checks =
        List.of(
            new Reactions(records),
            new Timelines(refolding),
            new Causes(records),
            new Ledgers(records, programs),
            new Effects(records, refolding),
            new Claims(records),
            new Links(records),
            new Grants(records, programs, clock),
            new Credits(records),
            new Pools(records),
            new Budgets(records, programs),
            new Promises(records));
    Dossiers.each(store, client, dossier -> checks.forEach(check -> check.of(dossier, differing)));
  }
}
