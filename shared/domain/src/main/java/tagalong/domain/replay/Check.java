package tagalong.domain.replay;

import java.util.function.Consumer;

/** Compares the rows of one partition with what they should be. */
@FunctionalInterface
interface Check {
  void of(Dossier dossier, Consumer<Difference> differing);
}
