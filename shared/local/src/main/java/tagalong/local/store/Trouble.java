package tagalong.local.store;

import java.util.Optional;

/** What the writer of a file last failed with, until it succeeds again. */
final class Trouble {
  private volatile Optional<String> last = Optional.empty();

  void met(String what) {
    last = Optional.of(what);
  }

  void over() {
    last = Optional.empty();
  }

  Optional<String> now() {
    return last;
  }
}
