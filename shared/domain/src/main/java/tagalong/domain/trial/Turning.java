package tagalong.domain.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on when it is told to, and never back. */
final class Turning extends Clock {
  private Instant now = Instant.EPOCH;

  void reach(Instant time) {
    now = time.isAfter(now) ? time : now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("times here have no zone");
  }
}
