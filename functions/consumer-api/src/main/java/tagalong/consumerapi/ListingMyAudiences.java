package tagalong.consumerapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.audience.Membership;
import tagalong.domain.consumer.Seeing.Seen;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** The audiences that a company has put whoever asks into: nobody else's business. */
final class ListingMyAudiences implements Resource {
  private final Gate gate;

  ListingMyAudiences(Gate gate) {
    this.gate = gate;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.MY_AUDIENCES, this::list);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Seen seen = gate.privately(call);
    Map<String, Membership> audiences =
        seen.head().map(head -> head.standing().audiences()).orElse(Map.of());
    List<Map<String, @Nullable Object>> written =
        audiences.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Membership> in) -> in.getValue().since())
                    .thenComparing(Map.Entry::getKey)
                    .reversed())
            .map(in -> write(in.getKey(), in.getValue(), dates))
            .toList();
    return Reply.json(200, written);
  }

  private static Map<String, @Nullable Object> write(
      String audience, Membership membership, Dates dates) {
    return new Shape()
        .with("audience_id", audience)
        .with("created_date", dates.write(membership.since()))
        .with("updated_date", dates.write(membership.told()))
        .fields();
  }
}
