package tagalong.testkit.simulation.story;

import tagalong.domain.store.Feed;

/** What somebody does in a story. */
public sealed interface Deed {
  /** A company's server sends an event, and once more later if it got no answer. */
  record Send(Happening happening) implements Deed {
    @Override
    public String toString() {
      return "a server sends: " + happening;
    }
  }

  /** A file is handed in, if it is not there yet, and an importer takes it. */
  record Import(HandedFile file) implements Deed {
    @Override
    public String toString() {
      return "an importer takes %s (%s) with %s".formatted(file.name(), file.path(), file.rows());
    }
  }

  /**
   * A feed wakes whoever reacts to it.
   *
   * @param portion brings at most so many rows
   * @param skip passes over so many first, so that they come out of order
   * @param again brings the same rows once more later
   */
  record Wake(Feed feed, int portion, int skip, boolean again) implements Deed {
    @Override
    public String toString() {
      return "%s brings %d rows%s%s"
          .formatted(
              feed, portion, skip > 0 ? ", not the first " + skip : "", again ? ", twice" : "");
    }
  }

  /** The clock does what is due. */
  record Tick() implements Deed {
    @Override
    public String toString() {
      return "the clock ticks";
    }
  }

  /** Somebody adds a coupon code to a pool. */
  record Stock(int client, String supplier, String code) implements Deed {
    @Override
    public String toString() {
      return "somebody adds the code " + code + " to " + supplier;
    }
  }

  /** Everything that waits is done, without a hitch. */
  record Settle() implements Deed {
    @Override
    public String toString() {
      return "everything settles";
    }
  }
}
