package tagalong.consumerapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;
import tagalong.domain.sharing.Owner;
import tagalong.domain.sharing.Progress;
import tagalong.domain.sharing.Share;
import tagalong.domain.sharing.Shares;
import tagalong.wire.consumer.ZoneValues;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;
import tagalong.wire.sharing.ShareView;
import tagalong.wire.sharing.ShareableView;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** What a consumer shared, and what came of it. A polling id is the event's own. */
final class LookingAtShares implements Resource {
  private final Owners owners;
  private final Shares shares;
  private final People people;
  private final ProblemReplies problems;

  LookingAtShares(Owners owners, Shares shares, People people, ProblemReplies problems) {
    this.owners = owners;
    this.shares = shares;
    this.people = people;
    this.problems = problems;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_MY_SHARES, this::list,
        Operation.READ_MY_SHARE, this::read,
        Operation.LIST_SHARES, this::listOpenly,
        Operation.READ_SHARE, this::readOpenly,
        Operation.SHARE_STATUS, call -> status(call, "pollingId", false),
        Operation.SHARE_CUSTOM_STATUS, call -> status(call, "pollingId", false),
        Operation.SEND_MAIL_STATUS, call -> status(call, "polling_id", true));
  }

  private Reply list(Call call) {
    Owner owner = owners.privately(call);
    Predicate<Share> filter = filter(call);
    return Reply.json(
        200,
        shares.of(owner.person()).stream()
            .filter(filter)
            .map(share -> view(call).own(share, friend(owner, share)))
            .toList());
  }

  private Reply read(Call call) {
    Owner owner = owners.privately(call);
    String id = call.parameter("shareId").orElse("");
    return shares.of(owner.person()).stream()
        .filter(share -> share.id().equals(id))
        .findFirst()
        .map(share -> Reply.json(200, view(call).own(share, friend(owner, share))))
        .orElseThrow(() -> lacking(403).raised());
  }

  private Reply listOpenly(Call call) {
    if (call.request().query(Share.PARTNER_SHARE_ID).isEmpty()
        && call.request().query("partner_id").isEmpty()) {
      throw new Problem(
              ErrorCode.PARTNER_ID_MISSING,
              "Say which share: partner_share_id=<id> or partner_id=<name>:<id>.")
          .raised();
    }
    List<Share> mine = shares.of(owners.of(call).person());
    return Reply.json(200, mine.stream().filter(filter(call)).map(view(call)::anybodys).toList());
  }

  private Reply readOpenly(Call call) {
    return shares
        .byId(call.client(), call.parameter("share_id").orElse(""))
        .map(share -> Reply.json(200, view(call).anybodys(share)))
        .orElseThrow(() -> lacking(400).raised());
  }

  private Reply status(Call call, String parameter, boolean mailing) {
    String id = call.parameter(parameter).orElse("");
    Progress progress = shares.progress(owners.of(call), id, mailing);
    Shape answer = new Shape().with("polling_id", id);
    answer =
        switch (progress) {
          case Progress.Waiting() -> answer.with("status", "PENDING").without("error");
          case Progress.Done done -> answer.with("status", "SUCCEEDED").without("error");
          case Progress.Refused(String said) ->
              failed(answer, new Problem(ErrorCode.SHARE_REFUSED, said));
          case Progress.Unknown() -> failed(answer, lacking(400));
        };
    Optional<Progress.Done> done =
        progress instanceof Progress.Done one ? Optional.of(one) : Optional.empty();
    Optional<String> event = done.map(Progress.Done::event);
    return Reply.json(
        200,
        mailing
            ? answer
                .with("action_id", event)
                .with("email_id", done.flatMap(Progress.Done::message))
                .fields()
            : answer.with("share_id", event).fields());
  }

  private Shape failed(Shape answer, Problem problem) {
    return answer.with("status", "FAILED").with("error", problems.shape(problem));
  }

  /** Who got it, once they have done something themselves: before, it is an address only. */
  private Optional<Head> friend(Owner owner, Share share) {
    return share.recipients().stream()
        .flatMap(text -> PersonKey.ofEmail(text).stream())
        .map(key -> new Subject(owner.person().world(), owner.client().personIds().of(key)))
        .flatMap(friend -> people.head(friend).stream())
        .filter(head -> hasJoined(head, share))
        .findFirst();
  }

  private static boolean hasJoined(Head friend, Share share) {
    return friend.standing().steps().entrySet().stream()
        .filter(step -> step.getKey().startsWith(share.program() + "/"))
        .anyMatch(step -> !step.getValue().isBefore(share.event().time()));
  }

  private static Predicate<Share> filter(Call call) {
    Optional<String> id = call.request().query(Share.PARTNER_SHARE_ID);
    Optional<String> pair = call.request().query("partner_id");
    if (pair.filter(text -> text.indexOf(':') < 1).isPresent()) {
      throw new Problem(
              ErrorCode.INVALID_PARAMETER,
              "Write partner_id as name:value.",
              Map.of("parameter", "partner_id"))
          .raised();
    }
    return share ->
        (id.isEmpty() || share.text(Share.PARTNER_SHARE_ID).equals(id))
            && pair.map(text -> has(share, text)).orElse(true);
  }

  private static boolean has(Share share, String pair) {
    int colon = pair.indexOf(':');
    return share
        .text(pair.substring(0, colon))
        .filter(pair.substring(colon + 1)::equals)
        .isPresent();
  }

  private static Problem lacking(int status) {
    return new Problem(ErrorCode.SHARE_UNKNOWN, "There is no such share of yours. Check the id.")
        .answeredWith(status);
  }

  private static ShareView view(Call call) {
    return new ShareView(new ShareableView(ZoneValues.domain(call.request())), Dates.of(call));
  }
}
