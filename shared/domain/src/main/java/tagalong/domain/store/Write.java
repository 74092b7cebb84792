package tagalong.domain.store;

/** One conditional write of a commit. */
public sealed interface Write {
  Key key();

  /** Must not exist yet; stored at version 1. */
  record Insert(Row row) implements Write {
    @Override
    public Key key() {
      return row.key();
    }
  }

  /** Must still be at the version of {@code row}; stored at the next one. */
  record Update(Row row) implements Write {
    public Update {
      if (row.version() < 1) {
        throw new IllegalArgumentException(
            "an update needs the version that was read: " + row.key());
      }
    }

    @Override
    public Key key() {
      return row.key();
    }
  }

  /**
   * Stored whether or not it exists; only for rows whose writers are guarded by another row of the
   * same commit.
   */
  record Put(Row row) implements Write {
    @Override
    public Key key() {
      return row.key();
    }
  }

  /** Must still be at this version; removed. */
  record Remove(Key key, long version) implements Write {}
}
