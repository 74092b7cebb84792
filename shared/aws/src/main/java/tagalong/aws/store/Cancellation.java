package tagalong.aws.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tagalong.domain.store.Key;
import tagalong.domain.store.Write;

/**
 * Why a transaction was not done.
 *
 * @param codes one for each of its writes, in their order
 */
record Cancellation(List<String> codes) {
  private static final String REFUSED = "ConditionalCheckFailed";
  private static final Set<String> PASSING =
      Set.of(
          "TransactionConflict",
          "ProvisionedThroughputExceeded",
          "ThrottlingError",
          "RequestLimitExceeded");

  Cancellation {
    codes = List.copyOf(codes);
  }

  static Cancellation of(TransactionCanceledException canceled) {
    return new Cancellation(
        canceled.cancellationReasons().stream().map(CancellationReason::code).toList());
  }

  /** Whether it may well be done when tried again. */
  boolean passing() {
    return !codes.contains(REFUSED) && codes.stream().anyMatch(PASSING::contains);
  }

  /** The keys whose conditions did not hold. */
  Set<Key> refused(List<Write> writes) {
    Set<Key> keys = new LinkedHashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).equals(REFUSED)) {
        keys.add(writes.get(i).key());
      }
    }
    return keys;
  }
}
