package tagalong.domain.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Data;

class SplittingViewersTest {
  private static final int VIEWERS = 20_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void sharesFollowTheWeights(long seed) {
    List<Content> contents = contents(new Random(seed));
    Map<String, Integer> seen = new HashMap<>();
    shown(contents).forEach(variant -> seen.merge(variant, 1, Integer::sum));
    double all = contents.stream().mapToInt(Content::weight).sum();
    for (Content content : contents) {
      double share = seen.getOrDefault(content.variant().orElseThrow(), 0) / (double) VIEWERS;
      assertThat(share).as("%s of %s", content, all).isCloseTo(content.weight() / all, within(.02));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aVariantThatIsAddedTakesItsShareAndMovesNobodyElse(long seed) {
    List<Content> before = contents(new Random(seed));
    List<Content> after = new ArrayList<>(before);
    after.add((int) (seed % (before.size() + 1)), content("new", 2));
    List<String> was = shown(before);
    List<String> is = shown(after);
    for (int i = 0; i < VIEWERS; i++) {
      assertThat(is.get(i)).isIn(was.get(i), "new");
    }
    double all = after.stream().mapToInt(Content::weight).sum();
    long moved = is.stream().filter("new"::equals).count();
    assertThat(moved / (double) VIEWERS).isCloseTo(2 / all, within(.02));
  }

  private static List<Content> contents(Random random) {
    return IntStream.rangeClosed(0, 1 + random.nextInt(4))
        .mapToObj(i -> content("v" + i, 1 + random.nextInt(9)))
        .toList();
  }

  private static Content content(String variant, int weight) {
    return new Content(
        Optional.of(variant), weight, Set.of(), Set.of(), Optional.of("<p/>"), Data.NONE);
  }

  @Test
  void whoSawOneBeforeSeesItAgainOnWhateverDevice() {
    Zone zone = new Zone("product", List.of(content("a", 1), content("b", 1)));
    for (String seen : List.of("a", "b")) {
      for (int i = 0; i < 20; i++) {
        Viewer viewer = knownViewer("device-" + i, Map.of("raf/product", seen), Set.of());
        assertThat(zone.contentFor(viewer, viewer.seen("raf", "product")).orElseThrow().variant())
            .contains(seen);
        assertThat(viewer.seen("raf", "elsewhere")).isEmpty();
        assertThat(viewer.seen("other", "product")).isEmpty();
      }
    }
  }

  @Test
  void whatIsNotThereAnyMoreIsDrawnAnew() {
    Zone zone = new Zone("product", List.of(content("b", 1), content("c", 1)));
    Viewer viewer = knownViewer("device-1", Map.of("raf/product", "a"), Set.of());
    assertThat(zone.contentFor(viewer, viewer.seen("raf", "product")))
        .isEqualTo(zone.contentFor(viewer));
  }

  @Test
  void whatIsForAnAudienceIsForItsPeople() {
    Content gold =
        new Content(
            Optional.empty(), 1, Set.of(), Set.of(), Set.of("gold"), Optional.empty(), Data.NONE);
    Zone zone = new Zone("product", List.of(gold, content("b", 1)));
    assertThat(zone.contentFor(knownViewer("d", Map.of(), Set.of("gold")))).contains(gold);
    assertThat(zone.contentFor(knownViewer("d", Map.of(), Set.of("silver"))))
        .contains(content("b", 1));
  }

  private static Viewer knownViewer(
      String device, Map<String, String> shown, Set<String> audiences) {
    return new Viewer(device, Set.of(), Optional.empty(), Optional.empty(), shown, audiences);
  }

  private static List<String> shown(List<Content> contents) {
    Zone zone = new Zone("product", contents);
    return IntStream.range(0, VIEWERS)
        .mapToObj(i -> new Viewer("device-" + i, Set.of(), Optional.empty(), Optional.empty()))
        .map(viewer -> zone.contentFor(viewer).orElseThrow().variant().orElseThrow())
        .toList();
  }
}
