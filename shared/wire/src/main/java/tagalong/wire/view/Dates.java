package tagalong.wire.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tagalong.wire.http.Call;
import tagalong.wire.http.Zones;

/** Writes dates in the zone that a request asks for. */
public record Dates(ZoneId zone) {
  /**
   * @throws tagalong.wire.contract.Problem.Raised when there is no such zone
   */
  public static Dates of(Call call) {
    return new Dates(Zones.of(call.request()));
  }

  public String write(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  public Optional<String> write(Optional<Instant> at) {
    return at.map(this::write);
  }
}
