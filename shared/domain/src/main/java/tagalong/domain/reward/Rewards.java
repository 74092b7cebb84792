package tagalong.domain.reward;

import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Container;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;

/** The rewards that were granted. */
public final class Rewards {
  private static final String GRANTED = "reward#";
  private final Store store;

  public Rewards(Store store) {
    this.store = store;
  }

  /** The row of a newly granted reward: it wakes whoever fulfils it. */
  public static Row row(Reward reward) {
    return Row.of(key(reward.world(), reward.person(), reward.id()), reward)
        .waking(Feed.FACTS)
        .listedIn(
            list(reward.world().client()),
            "%015d#%s".formatted(reward.granted().toEpochMilli(), reward.id()));
  }

  /**
   * The reward of an id that a caller sent. The id itself says whose it is and in which container.
   */
  public Optional<Row> rowOf(String client, String id) {
    int hyphen = id.indexOf('-');
    if (hyphen < 1 || id.length() < hyphen + 3) {
      return Optional.empty();
    }
    Container container = id.charAt(hyphen + 1) == 't' ? Container.TEST : Container.PRODUCTION;
    return store.get(key(new World(client, container), id.substring(0, hyphen), id));
  }

  public Optional<Reward> byId(String client, String id) {
    return rowOf(client, id).map(row -> row.as(Reward.class));
  }

  public List<Reward> of(World world, String person) {
    return store
        .range(Span.of(Family.PEOPLE, new Subject(world, person).partition(), GRANTED))
        .stream()
        .map(row -> row.as(Reward.class))
        .toList();
  }

  /** The rewards of a client, latest first, a moment behind. */
  public List<Reward> latest(String client, int skip, int limit) {
    return store.list(Family.PEOPLE, list(client), skip, limit).stream()
        .map(row -> row.as(Reward.class))
        .toList();
  }

  private static Key key(World world, String person, String id) {
    return new Subject(world, person).key(GRANTED + id);
  }

  private static String list(String client) {
    return client + "#rewards";
  }
}
