package tagalong.testkit.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event as a company's server sends it; the container, where it is named, is part of the data.
 */
public record ApiEvent(
    @JsonProperty("event_name") String eventName,
    @JsonProperty("event_time") String eventTime,
    Map<String, String> data) {

  public ApiEvent {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }
}
