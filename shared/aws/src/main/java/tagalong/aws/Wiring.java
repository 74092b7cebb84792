package tagalong.aws;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tagalong.aws.store.DynamoStore;
import tagalong.aws.store.Patience;
import tagalong.domain.store.Store;

/** What functions are made of on AWS. Each part is made when it is first asked for. */
public final class Wiring {
  private final Supplier<Settings> settings;
  private final Supplier<Store> store = new Once<>(this::dynamo);
  private final Supplier<RandomGenerator> random = new Once<>(SecureRandom::new);

  public Wiring(Supplier<Settings> settings) {
    this.settings = new Once<>(settings);
  }

  public static Wiring fromEnvironment() {
    return new Wiring(Settings::fromEnvironment);
  }

  public Settings settings() {
    return settings.get();
  }

  public Clock clock() {
    return Clock.systemUTC();
  }

  /** Draws from the operating system, so that copies of one snapshot do not draw the same. */
  public RandomGenerator random() {
    return random.get();
  }

  public Store store() {
    return store.get();
  }

  private Store dynamo() {
    return new DynamoStore(Patience.client(random()).build(), settings().tables(), random());
  }
}
