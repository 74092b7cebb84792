package tagalong.adminapi;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.PersonKey;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Party;
import tagalong.domain.sharing.Candidates;
import tagalong.domain.sharing.Made;
import tagalong.domain.sharing.MakingShareables;
import tagalong.domain.sharing.Owner;
import tagalong.domain.sharing.Shareable;
import tagalong.domain.sharing.Shareables;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.MediaType;
import tagalong.wire.http.Reply;
import tagalong.wire.sharing.Dialect;
import tagalong.wire.sharing.ShareView;
import tagalong.wire.sharing.ShareableView;
import tagalong.wire.sharing.Wanted;
import tagalong.wire.view.Dates;

/** The share links of a person, as the company makes and reads them. */
final class PersonLinks implements Resource {
  private static final Comparator<Shareable> LATEST_FIRST =
      Comparator.comparing(Shareable::created).thenComparing(Shareable::code).reversed();
  private final FindingPeople finding;
  private final Shareables shareables;
  private final MakingShareables making;
  private final LinkDomains domains;

  PersonLinks(
      FindingPeople finding, Shareables shareables, MakingShareables making, LinkDomains domains) {
    this.finding = finding;
    this.shareables = shareables;
    this.making = making;
    this.domains = domains;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_PERSON_LINKS, this::list,
        Operation.MAKE_PERSON_LINK, this::make,
        Operation.READ_PERSON_LINK, this::read,
        Operation.CHANGE_PERSON_LINK, this::change);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Predicate<Shareable> filter = filter(new Asked(call));
    ShareableView view = domains.view(call.client());
    return Reply.json(
        200,
        page.of(shareables.of(owner(call)).stream().filter(filter).sorted(LATEST_FIRST)).stream()
            .map(one -> write(one, view, dates))
            .toList());
  }

  private Reply read(Call call) {
    Dates dates = Dates.of(call);
    Shareable link = link(call, owner(call));
    return Reply.json(200, write(link, domains.view(call.client()), dates));
  }

  private Reply make(Call call) {
    Owner owner = owner(call);
    Wanted wanted = wanted(call);
    if (wanted.text("label").isEmpty()) {
      throw new Problem(ErrorCode.LABEL_IS_MISSING, "Say in label what the link is for.").raised();
    }
    Candidates codes = wanted.text("code").map(Candidates::only).orElse(Candidates.ANY);
    return answered(call, wanted, making.make(owner, wanted.wish(Dialect.COMPANY), codes));
  }

  private Reply change(Call call) {
    Owner owner = owner(call);
    Wanted wanted = wanted(call);
    Shareable link = link(call, owner);
    return answered(call, wanted, making.change(owner, link, wanted.wish(Dialect.COMPANY)));
  }

  private Reply answered(Call call, Wanted wanted, Made made) {
    return switch (made) {
      case Made.Done(Shareable link) ->
          Reply.json(
              200,
              write(link, domains.view(call.client(), wanted.text("program_url")), Dates.of(call)));
      case Made.Refused(var unfit) -> throw Dialect.COMPANY.problem(unfit).raised();
    };
  }

  /** The body, once it is known that its program domain is the client's. */
  private Wanted wanted(Call call) {
    MediaType.requireJson(call.request());
    Wanted wanted = new Wanted(Json.object(call.request().body()));
    domains.view(call.client(), wanted.text("program_url"));
    return wanted;
  }

  private Owner owner(Call call) {
    Head head = finding.named(call).head();
    String id = head.subject().id();
    return new Owner(
        call.client(), head.subject(), new Party(id, head.key(PersonKey.Kind.EMAIL)), true);
  }

  private Shareable link(Call call, Owner owner) {
    String code = call.parameter("code").orElse("");
    return shareables
        .of(owner, code)
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.SHAREABLE_NOT_FOUND,
                    "code",
                    code,
                    "This person has no link of this code."));
  }

  private static Predicate<Shareable> filter(Asked asked) {
    return asked
        .<Shareable>amongAny("labels", link -> link.label().stream().toList())
        .and(asked.amongAny("data_keys", link -> link.data().keySet()))
        .and(asked.amongPairs("data_values", Shareable::data, ErrorCode.DATA_VALUES_INVALID));
  }

  private static Map<String, @Nullable Object> write(
      Shareable link, ShareableView view, Dates dates) {
    return view.own(link, true)
        .with("data", ShareView.named(link.data()))
        .with("created_date", dates.write(link.created()))
        .with("updated_date", dates.write(link.updated()))
        .fields();
  }
}
