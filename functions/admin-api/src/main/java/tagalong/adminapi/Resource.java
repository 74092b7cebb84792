package tagalong.adminapi;

import java.util.Map;
import java.util.function.Function;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** One part of what is answered. */
interface Resource {
  Map<Operation, Function<Call, Reply>> operations();
}
