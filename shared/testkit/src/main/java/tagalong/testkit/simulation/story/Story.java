package tagalong.testkit.simulation.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that happens in one run. Playing it twice gives the same, and so does playing what is left of
 * it when a part is dropped.
 */
public record Story(long seed, Setting setting, List<Scene> scenes) {
  public Story {
    scenes = List.copyOf(scenes);
  }

  Story with(List<Scene> others) {
    return new Story(seed, setting, others);
  }

  Stream<Deed> deeds() {
    return scenes.stream().flatMap(scene -> scene.acts().stream()).map(Act::deed);
  }

  public List<Happening> sent() {
    return deeds()
        .flatMap(deed -> deed instanceof Deed.Send send ? Stream.of(send.happening()) : Stream.of())
        .toList();
  }

  /** Each file once, in the order in which they are first handed in. */
  public List<HandedFile> files() {
    return deeds()
        .flatMap(deed -> deed instanceof Deed.Import taken ? Stream.of(taken.file()) : Stream.of())
        .distinct()
        .toList();
  }

  /** Whether all that was sent had settled before the first file came. */
  public boolean isDrainedBeforeFiles() {
    List<Deed> deeds = deeds().toList();
    int settled = deeds.indexOf(new Deed.Settle());
    return settled >= 0
        && deeds.subList(0, settled).stream().noneMatch(Deed.Import.class::isInstance)
        && deeds.subList(settled, deeds.size()).stream().noneMatch(Deed.Send.class::isInstance);
  }

  /** One line for each act; acts of one scene stand together. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Scene scene : scenes) {
      String first = scene.acts().size() > 1 ? "at once: " : "";
      scene.acts().forEach(act -> lines.add(first + act));
      if (!scene.after().isZero()) {
        lines.add("… " + scene.after().toSeconds() + " s later");
      }
    }
    return lines;
  }
}
