package tagalong.testkit.simulation;

import java.io.IOException;
import java.util.List;
import tagalong.domain.store.StoreUnavailable;
import tagalong.testkit.simulation.outside.Crash;
import tagalong.testkit.simulation.outside.Endless;
import tagalong.testkit.simulation.outside.Outside;
import tagalong.testkit.simulation.outside.Strands;
import tagalong.testkit.simulation.promise.Promise;
import tagalong.testkit.simulation.story.Act;
import tagalong.testkit.simulation.story.Deed;
import tagalong.testkit.simulation.story.Scene;
import tagalong.testkit.simulation.story.Setting;
import tagalong.testkit.simulation.story.Story;

/** Plays a story, and then sees what came of it. */
final class Performance {
  private final Story story;
  private final Stage stage;
  private final Doing doing;
  private final Frozen frozen;
  private final Late late;

  Performance(Product product, Bug bug, Story story) {
    this.story = story;
    this.stage = new Stage(product, bug, story);
    this.doing = new Doing(stage);
    this.frozen = new Frozen(stage);
    this.late = new Late(stage);
  }

  /** Plays to the end. Says what was broken on the way, or else in the end. */
  List<String> play() {
    for (Scene scene : story.scenes()) {
      if (!stage.seen.isEmpty()) {
        return List.copyOf(stage.seen);
      }
      Strands strands = new Strands();
      strands.run(scene.acts().stream().<Runnable>map(act -> () -> perform(act, strands)).toList());
      look();
      stage.clock.goOn(scene.after());
    }
    settle();
    look();
    return stage.seen.isEmpty() ? judged() : List.copyOf(stage.seen);
  }

  private void look() {
    frozen.look();
    late.look();
  }

  private List<String> judged() {
    List<String> broken = Promise.broken(stage.ending());
    return broken.isEmpty() ? new Encore(story, stage, this::settle).changes() : broken;
  }

  private void settle() {
    unlessItFalls(() -> new Settling(stage, story.files()).settle());
  }

  private void perform(Act act, Strands strands) {
    Outside outside = new Outside(act.hitches(), act.turn(), stage.clock, strands);
    Product.Wakeful process = stage.process(outside, act.skew());
    unlessItFalls(
        () -> {
          switch (act.deed()) {
            case Deed.Send send -> doing.send(send.happening(), process);
            case Deed.Import taken -> doing.take(taken.file(), process);
            case Deed.Wake wake -> doing.wake(wake, process);
            case Deed.Tick tick -> process.tick();
            case Deed.Stock stock ->
                stage.stock(Setting.client(stock.client()), stock.supplier(), stock.code());
            case Deed.Settle settle -> new Settling(stage, story.files()).settle();
          }
        });
  }

  /** What can go wrong outside is expected; anything else is a broken promise. */
  private void unlessItFalls(Working work) {
    try {
      work.work();
    } catch (Crash | StoreUnavailable | IOException expected) {
      // Whoever called does so again.
    } catch (Endless endless) {
      stage.seen.add("Whatever begins comes to an end: " + endless.getMessage());
    } catch (RuntimeException fallen) {
      stage.seen.add("Nothing but an outage reaches whoever wakes a function: " + fallen);
    }
  }

  /** What a process does. */
  private interface Working {
    void work() throws IOException;
  }
}
