package tagalong.domain.webhook;

import java.util.List;

/** A group of conditions: one of them must hold. */
public record Filter(List<Condition> any) {
  /** What of an event is looked at. */
  public enum Field {
    TYPE,
    CAMPAIGN_ID,
    REWARD_NAME,
    REWARD_SUPPLIER_ID,
    JOURNEY_NAME
  }

  /** What a field must be, whatever the case of letters. */
  public record Condition(Field field, String value) {
    boolean holds(Occurrence occurrence) {
      return occurrence.of(field).filter(value::equalsIgnoreCase).isPresent();
    }
  }

  public Filter {
    any = List.copyOf(any);
    if (any.isEmpty()) {
      throw new IllegalArgumentException("a filter without conditions lets nothing through");
    }
  }

  boolean passes(Occurrence occurrence) {
    return any.stream().anyMatch(condition -> condition.holds(occurrence));
  }
}
