package tagalong.local.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What fails in a simulated world is nobody's business. */
abstract class Quietly {
  private static final Logger LOG = Logger.getLogger("tagalong.domain");

  @BeforeAll
  static void beQuiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    LOG.setLevel(null);
  }
}
