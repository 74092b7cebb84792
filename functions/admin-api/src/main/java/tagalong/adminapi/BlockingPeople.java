package tagalong.adminapi;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.reaction.Background;
import tagalong.domain.reaction.Block;
import tagalong.domain.reaction.Head;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Whom a company shuts out. It is decided by an event, and true once that has been reacted to. */
final class BlockingPeople implements Resource {
  private static final int LONGEST_REASON = 1000;
  private final FindingPeople finding;
  private final Intake intake;
  private final Clock clock;

  BlockingPeople(FindingPeople finding, Intake intake, Clock clock) {
    this.finding = finding;
    this.intake = intake;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.READ_PERSON_BLOCK, this::read, Operation.BLOCK_PERSON, this::block);
  }

  private Reply read(Call call) {
    Dates dates = Dates.of(call);
    Head head = finding.named(call).head();
    Block block =
        head.standing()
            .background()
            .flatMap(Background::block)
            .orElseGet(() -> new Block(Block.Kind.NONE, "", since(head)));
    return Reply.json(200, write(block, dates));
  }

  /** Somebody who was never blocked is as they are since they were last heard of. */
  private static Instant since(Head head) {
    return head.standing().last().orElse(Instant.EPOCH);
  }

  private Reply block(Call call) {
    Dates dates = Dates.of(call);
    Found found = finding.named(call);
    Sent sent = Sent.of(call);
    Block block = new Block(kind(sent), reason(sent), clock.instant());
    found.heads().stream().map(head -> submission(call, head, block)).forEach(intake::accept);
    return Reply.json(200, write(block, dates));
  }

  private static Block.Kind kind(Sent sent) {
    String type = sent.needed("type").toUpperCase(Locale.ROOT);
    return Stream.of(Block.Kind.values())
        .filter(kind -> kind.name().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.INVALID_PARAMETER,
                    "type",
                    type,
                    "type is one of %s.".formatted(List.of(Block.Kind.values()))));
  }

  private static String reason(Sent sent) {
    String reason = sent.text("reason").orElse("");
    if (reason.length() > LONGEST_REASON) {
      throw new Problem(
              ErrorCode.INVALID_BLOCK_REASON,
              "A reason has at most 1000 characters. Shorten it.",
              Map.of("reason", Asked.shown(reason)))
          .raised();
    }
    return reason;
  }

  private static Submission submission(Call call, Head head, Block block) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("person_id", head.subject().id());
    data.put("container", Words.lower(head.subject().world().container()));
    data.put("type", block.kind().name());
    data.put("reason", block.reason());
    return new Submission(
        call.client(),
        Optional.of(Block.EVENT),
        Optional.of(block.at().toString()),
        ZoneOffset.UTC,
        new Data(data),
        Source.SERVER,
        List.of(),
        "");
  }

  private static Map<String, @Nullable Object> write(Block block, Dates dates) {
    return new Shape()
        .with("type", block.kind().name())
        .with("reason", block.reason())
        .with("updated_date", dates.write(block.at()))
        .fields();
  }
}
