package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.EventTime;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.RewardKind;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** How many rewards came into each state, period by period, the latest period first. */
final class SummingUpRewards implements Resource {
  private static final int BLOCK = 1000;
  private static final int MOST_LOOKED_THROUGH = 100_000;
  private static final int MOST_PERIODS = 366;
  private final Rewards rewards;
  private final Clock clock;

  SummingUpRewards(Rewards rewards, Clock clock) {
    this.rewards = rewards;
    this.clock = clock;
  }

  private enum Period {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS);

    private final ChronoUnit unit;

    Period(ChronoUnit unit) {
      this.unit = unit;
    }
  }

  private record Count(Instant from, Instant to, Map<RewardState, Integer> states) {
    void add(Reward reward) {
      reward.history().stream()
          .filter(change -> !change.at().isBefore(from) && change.at().isBefore(to))
          .forEach(change -> states.merge(change.state(), 1, Integer::sum));
    }

    Map<String, @Nullable Object> write(Dates dates) {
      Shape shape =
          new Shape().with("date_from", dates.write(from)).with("date_to", dates.write(to));
      for (RewardState state : RewardState.values()) {
        shape.with(Words.lower(state), states.getOrDefault(state, 0));
      }
      return shape.fields();
    }
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.SUM_UP_REWARDS, this::sumUp);
  }

  private Reply sumUp(Call call) {
    Dates dates = Dates.of(call);
    Asked asked = new Asked(call);
    List<Count> counts = periods(call, asked, dates);
    Predicate<Reward> filter = filter(asked);
    latest(call.client().id())
        .filter(filter)
        .forEach(reward -> counts.forEach(count -> count.add(reward)));
    return Reply.json(200, counts.stream().map(count -> count.write(dates)).toList());
  }

  private static Predicate<Reward> filter(Asked asked) {
    Set<RewardKind> kinds =
        asked.words("reward_type", RewardKind.class, ErrorCode.REWARD_TYPE_NOT_SUPPORTED);
    boolean successOnly = asked.isOn("success_only", false);
    Predicate<Reward> kind = reward -> kinds.isEmpty() || kinds.contains(RewardKind.of(reward));
    return kind.and(reward -> !successOnly || reward.state().succeeds())
        .and(asked.among("reward_supplier_id", reward -> reward.supplier().id()));
  }

  private List<Count> periods(Call call, Asked asked, Dates dates) {
    Set<Period> named = asked.words("period", Period.class, ErrorCode.PERIOD_NOT_SUPPORTED);
    ChronoUnit unit = named.stream().findFirst().orElse(Period.DAY).unit;
    ZonedDateTime end = end(call, dates).atZone(dates.zone());
    List<Count> periods = new ArrayList<>();
    for (int i = 0; i < count(call); i++) {
      periods.add(
          new Count(
              end.minus(i + 1L, unit).toInstant(),
              end.minus(i, unit).toInstant(),
              new EnumMap<>(RewardState.class)));
    }
    return periods;
  }

  private Instant end(Call call, Dates dates) {
    Optional<String> sent = call.request().query("end_date");
    // What was granted in this very moment counts.
    return sent.map(
            text ->
                EventTime.read(text, dates.zone())
                    .orElseThrow(
                        () ->
                            Asked.wrong(
                                ErrorCode.INVALID_PARAMETER,
                                "end_date",
                                text,
                                "Write end_date as 2026-03-01T00:00:00Z.")))
        .orElseGet(() -> clock.instant().plusMillis(1));
  }

  private static int count(Call call) {
    String text = call.request().query("period_count").map(String::strip).orElse("1");
    int count = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (count < 1 || count > MOST_PERIODS) {
      throw Asked.wrong(
          ErrorCode.PERIOD_COUNT_INVALID,
          "period_count",
          text,
          "period_count is a whole number from 1 to 366.");
    }
    return count;
  }

  /** Each once: what is granted meanwhile pushes what was read into the next block. */
  private Stream<Reward> latest(String client) {
    Map<String, Reward> all = new LinkedHashMap<>();
    for (int skip = 0; ; skip += BLOCK) {
      List<Reward> block = rewards.latest(client, skip, BLOCK);
      block.forEach(reward -> all.putIfAbsent(reward.id(), reward));
      if (block.size() < BLOCK) {
        return all.values().stream();
      }
      if (skip + BLOCK >= MOST_LOOKED_THROUGH) {
        throw new Problem(
                ErrorCode.INVALID_PARAMETER, "There are too many rewards to be summed up at once.")
            .raised();
      }
    }
  }
}
