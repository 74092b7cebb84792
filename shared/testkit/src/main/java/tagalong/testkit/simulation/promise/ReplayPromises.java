package tagalong.testkit.simulation.promise;

import java.util.List;

/** Whatever is derived can be derived again. */
final class ReplayPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("Replay finds nothing that differs", ending -> ending.replayed().stream()));

  private ReplayPromises() {}
}
