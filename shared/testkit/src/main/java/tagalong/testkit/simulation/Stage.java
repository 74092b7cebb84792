package tagalong.testkit.simulation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.event.Event;
import tagalong.domain.fulfilment.Coupons;
import tagalong.domain.program.Programs;
import tagalong.domain.replay.Difference;
import tagalong.domain.replay.Replaying;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.simulation.outside.Drawer;
import tagalong.testkit.simulation.outside.Feeds;
import tagalong.testkit.simulation.outside.Outside;
import tagalong.testkit.simulation.outside.OutsideFiles;
import tagalong.testkit.simulation.outside.OutsideMailer;
import tagalong.testkit.simulation.outside.OutsideStore;
import tagalong.testkit.simulation.outside.Postbox;
import tagalong.testkit.simulation.outside.Strands;
import tagalong.testkit.simulation.promise.Ending;
import tagalong.testkit.simulation.story.Happening;
import tagalong.testkit.simulation.story.Setting;
import tagalong.testkit.simulation.story.Story;
import tagalong.testkit.simulation.story.Storytelling;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;

/** Where a story plays: everything that outlives a process, and what people remember. */
final class Stage {
  /** Everything has happened by then, though not everything has been told. */
  private static final Duration AFTER_ALL = Duration.ofDays(10);

  final InMemoryStore store = new InMemoryStore();
  final Drawer drawer = new Drawer();
  final SettableClock clock = new SettableClock(Fixtures.START.plus(AFTER_ALL));
  final Postbox postbox;
  final Feeds feeds;
  final List<Event> acknowledged = new ArrayList<>();
  final List<Happening> unanswered = new ArrayList<>();
  final List<String> seen = new ArrayList<>();
  private final Product product;
  private final Bug bug;
  private final Story story;
  private int processes;

  Stage(Product product, Bug bug, Story story) {
    this.product = product;
    this.bug = bug;
    this.story = story;
    this.postbox = new Postbox(story.setting().sendsOnce());
    this.feeds = bug.feeds(store);
    for (int client = 0; client < story.setting().clients(); client++) {
      open(Setting.client(client));
    }
  }

  private void open(Client client) {
    new Clients(store).add(client);
    new Programs(store, clock).publish(client.id(), story.setting().program(), Optional.empty());
    story.setting().codes().forEach(code -> stock(client, Storytelling.POOL, code));
  }

  void stock(Client client, String supplier, String code) {
    new Coupons(store).add(client.id(), supplier, code, clock.instant());
  }

  /** What is there now. */
  Ending ending() {
    return Ending.of(story, store.everything(), List.copyOf(acknowledged), postbox, replayed());
  }

  /** Where what is there differs from what log and ledger say. */
  private List<String> replayed() {
    Replaying replaying = Replaying.of(store, clock);
    return IntStream.range(0, story.setting().clients())
        .boxed()
        .flatMap(number -> replaying.run(Setting.client(number).id()).stream())
        .map(Difference::toString)
        .toList();
  }

  /** A process in which nothing goes wrong. */
  Product.Wakeful process() {
    return process(new Outside(List.of(), 0, clock, new Strands()), Duration.ZERO);
  }

  /** A process that sees the world as {@code outside} lets it. */
  Product.Wakeful process(Outside outside, Duration skew) {
    return product.in(
        new Surroundings(
            bug.in(new OutsideStore(store, outside)),
            bug.in(new OutsideFiles(drawer, outside)),
            bug.in(new OutsideMailer(postbox, outside)),
            Clock.offset(clock, skew),
            new Random(story.seed() * 1_000 + processes++)));
  }
}
