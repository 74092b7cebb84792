package tagalong.adminapi;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tagalong.domain.message.OptOut;
import tagalong.domain.message.OptOuts;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** The addresses that nothing is mailed to. */
final class AskingForOptOuts implements Resource {
  private final OptOuts optOuts;

  AskingForOptOuts(OptOuts optOuts) {
    this.optOuts = optOuts;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_OPT_OUTS, this::list);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    List<OptOut> known = optOuts.of(call.client().id(), page.end());
    return Reply.json(
        200,
        page.of(known.stream()).stream()
            .map(
                optOut ->
                    new Shape()
                        .with("email", optOut.address())
                        .with("reason", optOut.reason().map(Words::lower))
                        .with("date", dates.write(optOut.at()))
                        .fields())
            .toList());
  }
}
