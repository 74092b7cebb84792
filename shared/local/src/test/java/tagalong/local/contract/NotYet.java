package tagalong.local.contract;

import java.util.Set;

/**
 * Operations of the documents that nobody answers yet. One that is answered must not stand here.
 */
final class NotYet {
  static final Set<String> OPERATIONS = Set.of();

  private NotYet() {}
}
