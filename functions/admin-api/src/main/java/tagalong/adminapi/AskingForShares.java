package tagalong.adminapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;
import tagalong.domain.sharing.Share;
import tagalong.domain.sharing.Shares;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.sharing.ShareView;
import tagalong.wire.view.Dates;

/** What a person shared. */
final class AskingForShares implements Resource {
  private final FindingPeople finding;
  private final Shares shares;
  private final People people;
  private final LinkDomains domains;

  AskingForShares(FindingPeople finding, Shares shares, People people, LinkDomains domains) {
    this.finding = finding;
    this.shares = shares;
    this.people = people;
    this.domains = domains;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_PERSON_SHARES, this::list, Operation.READ_PERSON_SHARE, this::read);
  }

  private Reply list(Call call) {
    Page page = Page.of(call);
    Predicate<Share> filter = filter(new Asked(call));
    ShareView view = view(call);
    return Reply.json(
        200,
        page.of(all(call).filter(filter)).stream().map(share -> write(call, view, share)).toList());
  }

  private Reply read(Call call) {
    ShareView view = view(call);
    String id = call.parameter("share_id").orElse("");
    return all(call)
        .filter(share -> share.id().equals(id))
        .findFirst()
        .map(share -> Reply.json(200, write(call, view, share)))
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.SHARE_NOT_FOUND,
                    "share_id",
                    id,
                    "This person has no share of this id."));
  }

  /** The latest first. */
  private Stream<Share> all(Call call) {
    return finding.named(call).heads().stream().flatMap(head -> shares.of(head.subject()).stream());
  }

  private Map<String, @Nullable Object> write(Call call, ShareView view, Share share) {
    return view.company(share, friend(call, share));
  }

  private Optional<Head> friend(Call call, Share share) {
    return share.recipients().stream()
        .flatMap(text -> PersonKey.ofEmail(text).stream())
        .map(key -> new Subject(share.event().world(), call.client().personIds().of(key)))
        .flatMap(friend -> people.head(friend).stream())
        .findFirst();
  }

  private static Predicate<Share> filter(Asked asked) {
    return asked
        .<Share>among("programs", Share::program)
        .and(asked.among("campaign_ids", Share::program))
        .and(
            asked.amongPairs(
                "partner_ids",
                share ->
                    ShareView.partnerId(share)
                        .map(id -> Map.of(id.get("name"), id.get("value")))
                        .orElse(Map.of()),
                ErrorCode.PARTNER_IDS_INVALID))
        .and(asked.amongAny("data_keys", share -> List.copyOf(ShareView.data(share).keySet())))
        .and(asked.amongPairs("data_values", ShareView::data, ErrorCode.DATA_VALUES_INVALID));
  }

  private ShareView view(Call call) {
    return new ShareView(domains.view(call.client()), Dates.of(call));
  }
}
