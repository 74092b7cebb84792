package tagalong.consumerapi;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Container;
import tagalong.domain.event.World;
import tagalong.domain.program.Program;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.program.ShareLink;
import tagalong.domain.sharing.Candidates;
import tagalong.domain.sharing.Made;
import tagalong.domain.sharing.MakingShareables;
import tagalong.domain.sharing.Owner;
import tagalong.domain.sharing.Shareable;
import tagalong.domain.sharing.Shareables;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.ZoneValues;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.http.Reply;
import tagalong.wire.sharing.Dialect;
import tagalong.wire.sharing.ShareableView;
import tagalong.wire.sharing.Wanted;
import tagalong.wire.view.Shape;

/**
 * Share links as older apps ask for them. What they poll for is done when they learn where to poll:
 * the polling id is the link's code.
 */
final class MakingLegacyLinks implements Resource {
  private static final String ID = "shareable_id";
  private final Owners owners;
  private final Shareables shareables;
  private final MakingShareables making;
  private final Introducing introducing;
  private final RecentPrograms programs;
  private final ProblemReplies problems;

  MakingLegacyLinks(
      Owners owners,
      Shareables shareables,
      MakingShareables making,
      Introducing introducing,
      RecentPrograms programs,
      ProblemReplies problems) {
    this.owners = owners;
    this.shareables = shareables;
    this.making = making;
    this.introducing = introducing;
    this.programs = programs;
    this.problems = problems;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_MY_LINKS_V4, this::list,
        Operation.MAKE_MY_LINK_V4, call -> polled(make(call)),
        Operation.READ_MY_LINK_V4, this::read,
        Operation.CHANGE_MY_LINK_V4, this::change,
        Operation.MY_LINK_STATUS_V4, this::status,
        Operation.FIND_LINKS_V4, this::find,
        Operation.MAKE_LINK_V4, this::makeAndTell,
        Operation.READ_LINK_V4, this::readAnybodys,
        Operation.LINK_STATUS_V4, this::status);
  }

  private Reply list(Call call) {
    Owner owner = owners.of(call);
    return Reply.json(
        200, shareables.of(owner).stream().map(one -> own(call, owner, one)).toList());
  }

  private Reply read(Call call) {
    Owner owner = owners.of(call);
    return Reply.json(200, own(call, owner, mine(call, owner)));
  }

  private Reply change(Call call) {
    Owner owner = owners.of(call);
    Wanted wanted = new Wanted(WebBody.values(call.request()));
    Shareable mine = mine(call, owner);
    return polled(done(making.change(owner, mine, wanted.wish(Dialect.LEGACY))));
  }

  private Shareable make(Call call) {
    Wanted wanted = new Wanted(WebBody.values(call.request()));
    Candidates codes = wanted.text("code").map(Candidates::only).orElse(Candidates.ANY);
    Shareable made = done(making.make(owners.of(call), wanted.wish(Dialect.LEGACY), codes));
    introducing.introduce(call);
    return made;
  }

  private Reply makeAndTell(Call call) {
    Shareable made = make(call);
    Optional<String> program =
        made.program()
            .or(
                () ->
                    ShareLink.programs(programs.now(call.client())).stream()
                        .map(Program::id)
                        .findFirst());
    return Reply.json(
        200,
        new Shape()
            .with("polling_id", made.code())
            .with(ID, made.code())
            .with("shareable_code", made.code())
            .with("shareable_domain", ZoneValues.domain(call.request()))
            .with("shareable_program_id", program)
            .fields());
  }

  private Reply status(Call call) {
    String id = call.parameter("polling_id").orElse("");
    Optional<Shareable> made = shareables.of(owners.of(call), id);
    Problem lacking =
        new Problem(ErrorCode.INVALID_SHAREABLE_ID, "You have no link of this id. Check it.");
    return Reply.json(
        200,
        new Shape()
            .with("polling_id", id)
            .with("status", made.isPresent() ? "SUCCEEDED" : "FAILED")
            .with(ID, made.map(Shareable::code))
            .with(
                "error", made.isPresent() ? Optional.empty() : Optional.of(problems.shape(lacking)))
            .fields());
  }

  /** None or one: a code is one person's. */
  private Reply find(Call call) {
    return Reply.json(
        200,
        call.request().query("code").stream()
            .flatMap(code -> anybodys(call, code).stream())
            .toList());
  }

  private Reply readAnybodys(Call call) {
    return anybodys(call, call.parameter(ID).orElse(""))
        .map(one -> Reply.json(200, one))
        .orElseThrow(
            () ->
                new Problem(ErrorCode.SHAREABLE_LACKING, "There is no link of this id. Check it.")
                    .raised());
  }

  private Optional<Map<String, @Nullable Object>> anybodys(Call call, String code) {
    return shareables
        .byCode(new World(call.client().id(), Container.PRODUCTION), code)
        .map(one -> view(call).anybodys(one).with(ID, one.code()).fields());
  }

  private Shareable mine(Call call, Owner owner) {
    return shareables
        .of(owner, call.parameter(ID).orElse(""))
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.INVALID_SHAREABLE_ID, "You have no link of this id. Check it.")
                    .answeredWith(403)
                    .raised());
  }

  private static Map<String, @Nullable Object> own(Call call, Owner owner, Shareable shareable) {
    return view(call).own(shareable, owner.sure()).with(ID, shareable.code()).fields();
  }

  private static Reply polled(Shareable shareable) {
    return Reply.json(200, Map.of("polling_id", shareable.code()));
  }

  private static Shareable done(Made made) {
    return switch (made) {
      case Made.Done(Shareable shareable) -> shareable;
      case Made.Refused(var unfit) -> throw Dialect.LEGACY.problem(unfit).raised();
    };
  }

  private static ShareableView view(Call call) {
    return new ShareableView(ZoneValues.domain(call.request()));
  }
}
