package tagalong.adminapi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.intake.Rejection;
import tagalong.domain.intake.Rejections;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** What was refused, and what was accepted but could not be reacted to yet. */
final class AskingWhatWentWrong implements Resource {
  private final Rejections rejections;
  private final Parking parking;
  private final Clock clock;

  AskingWhatWentWrong(Rejections rejections, Parking parking, Clock clock) {
    this.rejections = rejections;
    this.parking = parking;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_REJECTIONS, this::rejections, Operation.LIST_PARKED, this::parked);
  }

  private Reply rejections(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Instant today = clock.instant();
    Stream<Rejection> latest =
        LongStream.rangeClosed(0, Rejections.KEPT.toDays())
            .mapToObj(days -> today.minus(Duration.ofDays(days)))
            .flatMap(day -> rejections.latest(call.client().id(), day, page.end()).stream());
    return Reply.json(200, page.of(latest).stream().map(one -> write(one, dates)).toList());
  }

  private Reply parked(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Stream<Parked> waiting = parking.waiting(call.client().id(), page.end()).stream();
    return Reply.json(200, page.of(waiting).stream().map(one -> write(one, dates)).toList());
  }

  private static Map<String, @Nullable Object> write(Rejection rejection, Dates dates) {
    return new Shape()
        .with("id", rejection.id())
        .with("date", dates.write(rejection.at()))
        .with("who", rejection.who())
        .with("code", rejection.code())
        .with("message", rejection.message())
        .with("row", rejection.row())
        .with("raw", rejection.raw())
        .fields();
  }

  private static Map<String, @Nullable Object> write(Parked parked, Dates dates) {
    return new Shape()
        .with("id", parked.row().sort())
        .with("kind", Words.lower(parked.row().family()))
        .with("problem", parked.problem())
        .with("attempts", parked.attempts())
        .with("since", dates.write(parked.since()))
        .fields();
  }
}
