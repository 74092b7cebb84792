package tagalong.domain.trial;

import tagalong.domain.store.WholeStore;

/** An empty store that a trial may fill, and that is thrown away behind it. */
public interface Scratch extends AutoCloseable {
  WholeStore store();

  /** Does what need not be durable until it is done. */
  void together(Runnable work);

  @Override
  void close();
}
