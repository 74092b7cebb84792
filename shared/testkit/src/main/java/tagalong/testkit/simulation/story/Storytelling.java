package tagalong.testkit.simulation.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tagalong.domain.store.Feed;

/** Makes up stories: a handful of people, some tens of acts, and what goes wrong meanwhile. */
public final class Storytelling {
  /** The supplier whose rewards are coupon codes. */
  public static final String POOL = "welcome-coupon";

  private static final int MOST_HITCHES = 3;
  private static final int CALLS = 16;

  private static final List<Integer> ALONE = List.of(0);
  private static final List<Integer> IN_TURNS = List.of(0, 1, 1, 2, 3, 4, 6);

  /** The call by which the first mail is handed over. */
  private static final int SENDING = 4;

  private static final Duration SKEW = Duration.ofSeconds(85);
  private static final Act SETTLE = new Act(new Deed.Settle(), List.of(), 0, Duration.ZERO);
  private static final List<Feed> OFTEN_WOKEN =
      List.of(Feed.LIVE, Feed.LIVE, Feed.BULK, Feed.FACTS, Feed.FACTS, Feed.FACTS, Feed.MESSAGES);
  private final Random random;
  private final Setting setting;
  private final People people;
  private final List<HandedFile> files = new ArrayList<>();
  private final Map<Object, Duration> skews = new HashMap<>();
  private final boolean exact;

  private Storytelling(Random random, Setting setting) {
    this.random = random;
    this.setting = setting;
    this.people = new People(random, setting);
    this.exact = random.nextBoolean();
  }

  /** The story of a seed. */
  public static Story of(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Setting setting = Settings.any(random);
    Storytelling storytelling = new Storytelling(random, setting);
    return new Story(
        seed, setting, setting.plain() ? storytelling.inTwoParts() : storytelling.inAnyOrder());
  }

  /** Shares settle before files come, as the oracle needs it. */
  private List<Scene> inTwoParts() {
    List<Scene> scenes = scenes(3, 6, () -> new Deed.Send(people.shares()));
    scenes.add(new Scene(List.of(SETTLE), Duration.ZERO));
    scenes.addAll(scenes(12, 20, this::file));
    return scenes;
  }

  private List<Scene> inAnyOrder() {
    return scenes(16, 24, this::news);
  }

  private List<Scene> scenes(int fewest, int more, Supplier<Deed> news) {
    List<Scene> scenes = new ArrayList<>();
    for (int i = fewest + random.nextInt(more); i > 0; i--) {
      scenes.add(scene(news));
    }
    return scenes;
  }

  private Deed news() {
    int lot = random.nextInt(20);
    if (lot == 0) {
      return new Deed.Stock(random.nextInt(setting.clients()), POOL, "LATER-" + random.nextInt(9));
    }
    return lot < 14 ? new Deed.Send(people.does()) : file();
  }

  private Deed file() {
    boolean known = !files.isEmpty() && (files.size() > 3 || random.nextInt(3) > 0);
    HandedFile file = known ? any(files) : people.writes(files);
    if (!known) {
      files.add(file);
    }
    return new Deed.Import(file);
  }

  /** Somebody alone, a rush of news, or a crowd of those who react to what has gathered. */
  private Scene scene(Supplier<Deed> news) {
    List<Act> acts =
        switch (random.nextInt(8)) {
          case 0 -> List.of(act(work(), ALONE));
          case 1, 2, 3 -> acts(2 + random.nextInt(3), news, IN_TURNS);
          case 4 -> acts(3, random.nextBoolean() ? news : this::work, IN_TURNS);
          default -> acts(2 + random.nextInt(3), this::work, IN_TURNS);
        };
    return new Scene(acts, random.nextInt(3) == 0 ? after() : Duration.ZERO);
  }

  private Duration after() {
    return Duration.ofSeconds(random.nextInt(random.nextInt(8) == 0 ? 1_500 : 20));
  }

  private List<Act> acts(int many, Supplier<Deed> deeds, List<Integer> turns) {
    return Stream.generate(() -> act(deeds.get(), turns)).limit(many).toList();
  }

  private Deed work() {
    return random.nextInt(4) == 0 ? new Deed.Tick() : wake(any(OFTEN_WOKEN));
  }

  private Deed wake(Feed feed) {
    int skip = random.nextInt(2) * random.nextInt(5);
    return new Deed.Wake(feed, 1 + random.nextInt(4), skip, random.nextInt(6) == 0);
  }

  private Act act(Deed deed, List<Integer> turns) {
    List<Hitch> hitches = new ArrayList<>();
    for (int i = random.nextInt(MOST_HITCHES); i > 0; i--) {
      hitches.add(hitch(any(List.of(Hitch.Kind.values()))));
    }
    if (deed instanceof Deed.Wake wake && wake.feed() == Feed.MESSAGES && random.nextBoolean()) {
      hitches.add(new Hitch(SENDING, Hitch.Kind.FAILS));
    }
    return new Act(
        deed, hitches, any(turns), skews.computeIfAbsent(machine(deed), machine -> skew()));
  }

  private Hitch hitch(Hitch.Kind kind) {
    return new Hitch(1 + random.nextInt(CALLS), kind);
  }

  /** Each function runs on a machine of its own, with a clock of its own. */
  private static Object machine(Deed deed) {
    return deed instanceof Deed.Wake wake ? wake.feed() : deed.getClass();
  }

  private Duration skew() {
    return exact ? Duration.ZERO : any(List.of(SKEW, SKEW.negated()));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
