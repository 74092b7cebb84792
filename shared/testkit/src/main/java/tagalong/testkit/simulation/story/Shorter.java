package tagalong.testkit.simulation.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Stories with one part less: first those that lack much, then those that lack little. */
public final class Shorter {
  private final Story story;

  private Shorter(Story story) {
    this.story = story;
  }

  public static Stream<Story> than(Story story) {
    Shorter shorter = new Shorter(story);
    int scenes = story.scenes().size();
    return Stream.of(
            Stream.iterate(scenes / 2, size -> size > 0, size -> size / 2)
                .flatMap(shorter::withoutScenes),
            IntStream.range(0, scenes).boxed().flatMap(shorter::withLessIn),
            story.files().stream()
                .filter(file -> file.rows().size() > 1)
                .flatMap(shorter::withLess))
        .flatMap(stories -> stories);
  }

  /** A file holds the same rows whenever it is taken. */
  private Stream<Story> withLess(HandedFile file) {
    return file.rows().stream()
        .map(row -> new Deed.Import(file.with(without(file.rows(), row))))
        .map(less -> story.with(story.scenes().stream().map(s -> s.with(file, less)).toList()));
  }

  private Stream<Story> withoutScenes(int many) {
    return IntStream.iterate(0, from -> from + many <= story.scenes().size(), from -> from + many)
        .mapToObj(
            from -> {
              List<Scene> fewer = new ArrayList<>(story.scenes());
              fewer.subList(from, from + many).clear();
              return story.with(fewer);
            });
  }

  private Stream<Story> withLessIn(int place) {
    Scene scene = story.scenes().get(place);
    Stream<Scene> fewerActs =
        scene.acts().size() < 2
            ? Stream.of()
            : scene.acts().stream().map(act -> scene.with(without(scene.acts(), act)));
    Stream<Scene> lesserActs =
        scene.acts().stream()
            .flatMap(act -> lesser(act).map(less -> scene.with(with(scene.acts(), act, less))));
    Stream<Scene> sooner =
        scene.after().isZero() ? Stream.of() : Stream.of(new Scene(scene.acts(), Duration.ZERO));
    return Stream.of(fewerActs, lesserActs, sooner)
        .flatMap(scenes -> scenes)
        .map(less -> story.with(with(story.scenes(), scene, less)));
  }

  private static Stream<Act> lesser(Act act) {
    Stream<Act> lesserDeeds =
        switch (act.deed()) {
          case Deed.Wake wake -> lesser(wake).map(act::with);
          case Deed.Import file -> Stream.of();
          case Deed.Send send -> Stream.of();
          case Deed.Tick tick -> Stream.of();
          case Deed.Stock stock -> Stream.of();
          case Deed.Settle settle -> Stream.of();
        };
    Stream<Act> plainer =
        Stream.of(act.inOneGo(), act.onTime()).filter(other -> !other.equals(act));
    return Stream.of(act.hitches().stream().map(act::without), plainer, lesserDeeds)
        .flatMap(acts -> acts);
  }

  private static Stream<Deed> lesser(Deed.Wake wake) {
    Deed simple = new Deed.Wake(wake.feed(), wake.portion(), wake.skip(), false);
    Deed inOrder = new Deed.Wake(wake.feed(), wake.portion(), 0, wake.again());
    return Stream.of(simple, inOrder).filter(less -> !less.equals(wake));
  }

  private static <T> List<T> without(List<T> all, T one) {
    List<T> fewer = new ArrayList<>(all);
    fewer.remove(one);
    return fewer;
  }

  private static <T> List<T> with(List<T> all, T one, T other) {
    List<T> changed = new ArrayList<>(all);
    changed.set(changed.indexOf(one), other);
    return changed;
  }
}
