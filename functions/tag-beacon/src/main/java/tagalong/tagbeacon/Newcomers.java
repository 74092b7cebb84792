package tagalong.tagbeacon;

import tagalong.domain.store.StoreUnavailable;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.http.Call;

/** The token of whoever calls, also where what they sent is refused. */
record Newcomers(TakingEvents events, Hearing hearing) {
  /** Empty where nobody can tell: nobody's host, or nothing can be read. */
  String token(Call call) {
    try {
      return events
          .ofHost(call)
          .map(client -> hearing.visitor(client, call.request()).text())
          .orElse("");
    } catch (StoreUnavailable down) {
      return "";
    }
  }
}
