package tagalong.testkit.reaction;

import tagalong.testkit.fixture.Settled;

/** So many reactors inside each other; each is overtaken once and tries again undisturbed. */
final class Overtaking {
  private final Settled tagalong;
  private final int reactors;
  private int inside;
  private boolean overtaken;

  Overtaking(Settled tagalong, int reactors) {
    this.tagalong = tagalong;
    this.reactors = reactors;
  }

  void settle() {
    while (turn()) {}
  }

  void another() {
    if (!overtaken && inside < reactors) {
      turn();
      overtaken = true;
    }
  }

  private boolean turn() {
    overtaken = false;
    inside++;
    try {
      return tagalong.advance(1);
    } finally {
      inside--;
    }
  }
}
