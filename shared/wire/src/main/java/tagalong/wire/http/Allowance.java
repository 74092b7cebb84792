package tagalong.wire.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much each caller may take: so much at once, and back evenly over a time. It is this process's
 * own, so that several processes together allow more; who is seen least is forgotten first, so that
 * no number of callers takes more than some megabytes.
 */
public final class Allowance {
  private static final int MOST_CALLERS = 20_000;

  private final int most;
  private final Duration per;
  private final Clock clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  public Allowance(int most, Duration per, Clock clock) {
    this.most = most;
    this.per = per;
    this.clock = clock;
  }

  /**
   * What is left after one was taken.
   *
   * @param granted false where there was none to take
   * @param left how many more may be taken at once
   * @param next how long until there is one more
   */
  public record Taken(boolean granted, int most, int left, Duration next) {}

  /** Takes one. */
  public synchronized Taken take(String caller) {
    Instant now = clock.instant();
    Bucket bucket = buckets.getOrDefault(caller, new Bucket(most, now));
    double filled = Math.min(most, bucket.filling() + back(bucket.at(), now));
    boolean granted = filled >= 1;
    double left = granted ? filled - 1 : filled;
    buckets.put(caller, new Bucket(left, now));
    return new Taken(granted, most, (int) left, untilOneMore(left));
  }

  /** A clock that was set back gives nothing back. */
  private double back(Instant before, Instant now) {
    long gone = Math.max(0, Duration.between(before, now).toMillis());
    return (double) gone * most / per.toMillis();
  }

  private Duration untilOneMore(double left) {
    double missing = Math.max(0, 1 - left);
    return Duration.ofMillis((long) Math.ceil(missing * per.toMillis() / most));
  }

  private record Bucket(double filling, Instant at) {}
}
