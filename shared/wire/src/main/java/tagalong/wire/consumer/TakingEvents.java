package tagalong.wire.consumer;

import java.util.Optional;
import java.util.function.Supplier;
import tagalong.domain.client.Client;
import tagalong.domain.client.RecentClients;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.intake.Submission;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;

/** Takes in what a page tells, and keeps what cannot be taken in. */
public final class TakingEvents {
  private final RecentClients clients;
  private final Intake intake;
  private final Rejections rejections;

  public TakingEvents(RecentClients clients, Intake intake, Rejections rejections) {
    this.clients = clients;
    this.intake = intake;
    this.rejections = rejections;
  }

  /**
   * Whose host was called.
   *
   * @throws Problem.Raised when it is nobody's, or the caller asks too much
   */
  public Client client(Call call) {
    if (call.tooMuch()) {
      throw Call.tooMany().raised();
    }
    return ofHost(call)
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.PROGRAM_DOMAIN_NOT_FOUND,
                        "Nobody's program lives at this host. Check the address of the tag.")
                    .raised());
  }

  /** Whose host was called, if anybody's. */
  public Optional<Client> ofHost(Call call) {
    return clients.byHost(call.request().host());
  }

  /** The event as it would be handed in. */
  public static Submission submission(Heard heard, String raw) {
    Sender sender = heard.sender();
    return heard
        .event()
        .body()
        .from(sender.client(), sender.source(), sender.vouched(), Unsaid.in(raw));
  }

  /**
   * The id of the event, which is durable now.
   *
   * @throws Problem.Raised when it is refused
   */
  public String take(Submission submission, WebEvent event) {
    Answer answer =
        event
            .id()
            .map(id -> intake.accept(submission, id, event.age()))
            .orElseGet(() -> intake.accept(submission));
    return switch (answer) {
      case Answer.Accepted accepted -> accepted.event().id().value();
      case Answer.Refused(var refusal) -> throw Problem.of(refusal).raised();
    };
  }

  /** What comes of some work; what is refused there is kept, as it was sent, before it is told. */
  public <T> T keepingRefusals(Call call, Client client, String raw, Supplier<T> work) {
    try {
      return work.get();
    } catch (Problem.Raised refused) {
      String who = call.operation().method() + " " + call.operation().path();
      Problem problem = refused.problem();
      rejections.keep(client.id(), who, problem.code().text(), problem.message(), Unsaid.in(raw));
      throw refused;
    }
  }
}
