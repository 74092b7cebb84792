package tagalong.testkit.simulation;

import tagalong.domain.imports.Files;
import tagalong.domain.message.Mailer;
import tagalong.domain.store.Store;
import tagalong.testkit.simulation.outside.Feeds;
import tagalong.testkit.store.InMemoryStore;

/** A mistake that somebody might make, planted between the product and the world. */
public interface Bug {
  /** Nobody made a mistake. */
  Bug NONE = new Bug() {};

  default Store in(Store store) {
    return store;
  }

  default Files in(Files files) {
    return files;
  }

  default Mailer in(Mailer mailer) {
    return mailer;
  }

  default Feeds feeds(InMemoryStore store) {
    return new Feeds(store);
  }
}
