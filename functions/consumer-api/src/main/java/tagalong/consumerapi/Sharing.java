package tagalong.consumerapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.InForce;
import tagalong.domain.program.ShareLink;
import tagalong.domain.sharing.Leading;
import tagalong.domain.sharing.Owner;
import tagalong.domain.sharing.Share;
import tagalong.domain.sharing.Shareables;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.consumer.ZoneValues;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.sharing.Wanted;
import tagalong.wire.view.Shape;

/** Takes in that somebody shares: the same events as pages tell, each in the sharer's own name. */
final class Sharing implements Resource {
  private static final int FORBIDDEN = 403;
  private static final int BAD = 400;
  private final TakingEvents events;
  private final Hearing hearing;
  private final Owners owners;
  private final Shareables shareables;
  private final Leading leading;

  Sharing(
      TakingEvents events, Hearing hearing, Owners owners, Shareables shareables, Leading leading) {
    this.events = events;
    this.hearing = hearing;
    this.owners = owners;
    this.shareables = shareables;
    this.leading = leading;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.SHARE, call -> keeping(call, () -> share(call)),
        Operation.SHARE_CUSTOM, call -> keeping(call, () -> custom(call)),
        Operation.SHARE_BY_MAIL, call -> keeping(call, () -> mailed(call)));
  }

  private Reply share(Call call) {
    Wanted wanted = wanted(call);
    Wanted more = new Wanted(wanted.object("consumer_event").orElse(Map.of()));
    String code = ofId(call, wanted.text("shareable_id"));
    Invitation invitation =
        new Invitation(wanted)
            .channel(more.text("channel"))
            .message(ErrorCode.MESSAGE_MISSING, FORBIDDEN);
    List<String> recipients = new ArrayList<>(wanted.text("recipient_email").stream().toList());
    recipients.addAll(more.texts("recipient_emails"));
    if (recipients.isEmpty()) {
      throw Invitation.refused(ErrorCode.RECIPIENTS_MISSING, "Say with whom it is shared.");
    }
    invitation.with(
        Share.RECIPIENT, Invitation.addresses(recipients, ErrorCode.INVALID_RECIPIENTS, FORBIDDEN));
    return polled(take(call, invitation, code));
  }

  private Reply custom(Call call) {
    Wanted wanted = wanted(call);
    String code = ofAdvocate(call, wanted.text("advocate_code"));
    Invitation invitation =
        new Invitation(wanted)
            .channel(wanted.text("channel"))
            .message(ErrorCode.MISSING_MESSAGE, BAD);
    List<String> recipients = wanted.text("recipient_email").stream().toList();
    if (recipients.isEmpty()) {
      throw Invitation.refused(ErrorCode.MISSING_RECIPIENT, "Say with whom it is shared.");
    }
    invitation.with(
        Share.RECIPIENT, Invitation.addresses(recipients, ErrorCode.INVALID_RECIPIENT, BAD));
    return polled(take(call, invitation, code));
  }

  /** One event for each friend, so that it can be told of each what came of it. */
  private Reply mailed(Call call) {
    Wanted wanted = wanted(call);
    String code = ofAdvocate(call, wanted.text("advocate_code"));
    List<String> recipients =
        Invitation.addresses(wanted.texts("recipient_emails"), ErrorCode.INVALID_RECIPIENT, BAD);
    if (recipients.isEmpty()) {
      throw Invitation.refused(ErrorCode.NO_RECIPIENT, "Say in recipient_emails whom to mail.");
    }
    List<Map<String, @Nullable Object>> answers = new ArrayList<>();
    for (String recipient : recipients) {
      Invitation invitation =
          new Invitation(wanted)
              .message(ErrorCode.MESSAGE_MISSING, BAD)
              .subject()
              .with(Share.CHANNEL, "EMAIL")
              .with(Share.RECIPIENT, recipient)
              .with(Share.SEND, "true");
      answers.add(
          new Shape()
              .with("polling_id", take(call, invitation, code))
              .with("recipient_email", recipient)
              .fields());
    }
    return Reply.json(200, answers);
  }

  private String take(Call call, Invitation invitation, String code) {
    invitation.with("advocate_code", code).with("share.domain", ZoneValues.domain(call.request()));
    leading
        .lead(call.client(), code)
        .flatMap(Leading.Lead::program)
        .ifPresent(program -> invitation.with(InForce.NAMED, program));
    WebEvent event = WebEvent.of(EventBody.flat(Share.NAME, invitation.data()), Map.of());
    Heard heard = hearing.ofConsumer(call.consumer(), call.request(), event);
    String raw = call.request().body().text();
    return events.take(TakingEvents.submission(heard, raw), heard.event());
  }

  /** The code of a link by its id, which is the same. */
  private String ofId(Call call, Optional<String> id) {
    String code =
        id.orElseThrow(
            () ->
                Invitation.refused(
                    ErrorCode.SHAREABLE_ID_MISSING, "Say in shareable_id which link is shared."));
    if (!ShareLink.isCode(code)) {
      throw Invitation.refused(ErrorCode.SHAREABLE_ID_INVALID, "This is the id of no link.");
    }
    return own(call, code, ErrorCode.SHAREABLE_UNKNOWN);
  }

  private String ofAdvocate(Call call, Optional<String> code) {
    return own(
        call,
        code.orElseThrow(
            () ->
                Invitation.refused(
                    ErrorCode.ADVOCATE_CODE_MISSING, "Say in advocate_code which link is shared.")),
        ErrorCode.ADVOCATE_CODE_NOT_FOUND);
  }

  /** Nobody shares a link of somebody else in their own name. */
  private String own(Call call, String code, ErrorCode otherwise) {
    Owner owner = owners.of(call);
    boolean mine = leading.isOwn(owner, code) || shareables.isGivenBy(owner, code);
    if (!mine) {
      throw Invitation.refused(otherwise, "You have no link of this code. Check it.");
    }
    return code;
  }

  private static Wanted wanted(Call call) {
    return new Wanted(WebBody.values(call.request()));
  }

  private Reply keeping(Call call, Supplier<Reply> work) {
    return events.keepingRefusals(call, call.client(), call.request().body().text(), work);
  }

  private static Reply polled(String id) {
    return Reply.json(200, Map.of("polling_id", id, "share_id", id));
  }
}
