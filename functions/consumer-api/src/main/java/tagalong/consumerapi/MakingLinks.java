package tagalong.consumerapi;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import tagalong.domain.sharing.Candidates;
import tagalong.domain.sharing.Made;
import tagalong.domain.sharing.MakingShareables;
import tagalong.domain.sharing.Owner;
import tagalong.domain.sharing.Shareable;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.sharing.Wish;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.ZoneValues;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.sharing.Dialect;
import tagalong.wire.sharing.ShareableView;
import tagalong.wire.sharing.Wanted;

/** Share links of a consumer's own. */
final class MakingLinks implements Resource {
  private final Owners owners;
  private final Shareables shareables;
  private final MakingShareables making;
  private final Introducing introducing;

  MakingLinks(
      Owners owners, Shareables shareables, MakingShareables making, Introducing introducing) {
    this.owners = owners;
    this.shareables = shareables;
    this.making = making;
    this.introducing = introducing;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_MY_LINKS, this::list,
        Operation.READ_MY_LINK, this::read,
        Operation.MAKE_LINK, call -> made(call, making::make),
        Operation.GET_OR_MAKE_LINK, call -> made(call, making::getOrMake),
        Operation.GET_MAKE_OR_CHANGE_LINK, call -> made(call, making::getMakeOrChange));
  }

  private Reply list(Call call) {
    Owner owner = owners.of(call);
    Predicate<Shareable> key =
        one -> call.request().query("key").map(one.key()::equals).orElse(true);
    Predicate<Shareable> label =
        one ->
            call.request()
                .query("label")
                .map(l -> one.label().filter(l::equals).isPresent())
                .orElse(true);
    return Reply.json(
        200,
        shareables.of(owner).stream()
            .filter(key.and(label))
            .map(one -> view(call).own(one, owner.sure()).fields())
            .toList());
  }

  private Reply read(Call call) {
    Owner owner = owners.of(call);
    return shareables
        .of(owner, call.parameter("code").orElse(""))
        .map(one -> Reply.json(200, view(call).own(one, owner.sure()).fields()))
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.SHAREABLE_NOT_FOUND, "You have no link of this code. Check it.")
                    .answeredWith(403)
                    .raised());
  }

  private Reply made(Call call, Way way) {
    Wanted wanted = new Wanted(WebBody.values(call.request()));
    List<String> prefixes = wanted.texts("preferred_code_prefixes");
    Owner owner = owners.of(call);
    return switch (way.make(owner, wanted.wish(Dialect.CONSUMER), Candidates.beginning(prefixes))) {
      case Made.Done(Shareable shareable) -> {
        introducing.introduce(call);
        yield Reply.json(200, view(call).own(shareable, owner.sure()).fields());
      }
      case Made.Refused(var unfit) -> throw Dialect.CONSUMER.problem(unfit).raised();
    };
  }

  private static ShareableView view(Call call) {
    return new ShareableView(ZoneValues.domain(call.request()));
  }

  @FunctionalInterface
  private interface Way {
    Made make(Owner owner, Wish wish, Candidates codes);
  }
}
