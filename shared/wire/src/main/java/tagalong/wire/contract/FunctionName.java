package tagalong.wire.contract;

/** The functions that answer HTTP, by the logical ids that {@code template.yaml} gives them. */
public enum FunctionName {
  TAG_BEACON("TagBeacon"),
  CONSUMER_API("ConsumerApi"),
  EVENT_API("EventApi"),
  ADMIN_API("AdminApi");

  private final String logicalId;

  FunctionName(String logicalId) {
    this.logicalId = logicalId;
  }

  public String logicalId() {
    return logicalId;
  }
}
