package tagalong.consumerapi;

import java.util.Map;
import java.util.function.Function;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** A few operations that belong together. */
interface Resource {
  Map<Operation, Function<Call, Reply>> operations();
}
