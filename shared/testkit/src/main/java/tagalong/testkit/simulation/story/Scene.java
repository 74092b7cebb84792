package tagalong.testkit.simulation.story;

import java.time.Duration;
import java.util.List;

/**
 * Acts that happen at once, each going on while another one pauses.
 *
 * @param after how much time then passes
 */
public record Scene(List<Act> acts, Duration after) {
  public Scene {
    acts = List.copyOf(acts);
  }

  Scene with(List<Act> others) {
    return new Scene(others, after);
  }

  /** With another import wherever a file is imported. */
  Scene with(HandedFile file, Deed.Import other) {
    Deed.Import one = new Deed.Import(file);
    return with(acts.stream().map(act -> act.deed().equals(one) ? act.with(other) : act).toList());
  }
}
