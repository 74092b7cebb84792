package tagalong.consumerapi;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tagalong.domain.program.Email;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.Step;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.sharing.Wanted;

/** Takes in that somebody wants an e-mail of a program: the step that it is about happens. */
final class MailingMyself implements Resource {
  private final TakingEvents events;
  private final Hearing hearing;
  private final Owners owners;
  private final RecentPrograms programs;

  MailingMyself(TakingEvents events, Hearing hearing, Owners owners, RecentPrograms programs) {
    this.events = events;
    this.hearing = hearing;
    this.owners = owners;
    this.programs = programs;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.SEND_MAIL,
        call ->
            events.keepingRefusals(
                call, call.client(), call.request().body().text(), () -> mail(call)));
  }

  private Reply mail(Call call) {
    Wanted wanted = new Wanted(WebBody.values(call.request()));
    String zone =
        wanted
            .text("zone_name")
            .orElseThrow(
                () ->
                    Invitation.refused(
                        ErrorCode.MISSING_ZONE_NAME, "Name the e-mail in zone_name.", 403));
    String step =
        programs.now(call.client()).stream()
            .map(ProgramVersion::program)
            .flatMap(program -> event(program, zone).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    Invitation.refused(
                        ErrorCode.INVALID_ZONE_NAME,
                        "No program has an e-mail of this name. Check zone_name.",
                        403));
    if (owners.of(call).party().email().isEmpty()) {
      throw Invitation.refused(
          ErrorCode.PROFILE_NOT_SET, "No address is known. Say who you are first.");
    }
    Invitation sent = new Invitation(wanted);
    WebEvent event = WebEvent.of(EventBody.flat(step, sent.data()), Map.of());
    Heard heard = hearing.ofConsumer(call.consumer(), call.request(), event);
    String raw = call.request().body().text();
    return Reply.json(
        200, Map.of("polling_id", events.take(TakingEvents.submission(heard, raw), heard.event())));
  }

  /** The event of the step that an e-mail is about. */
  private static Optional<String> event(Program program, String email) {
    return program
        .email(email)
        .map(Email::occasion)
        .filter(Email.Occasion.Taken.class::isInstance)
        .map(about -> ((Email.Occasion.Taken) about).step())
        .flatMap(name -> program.steps().stream().filter(s -> s.name().equals(name)).findFirst())
        .map(MailingMyself::event);
  }

  private static String event(Step step) {
    return step.events().contains(step.name())
        ? step.name()
        : step.events().stream().sorted().findFirst().orElse(step.name());
  }
}
