package tagalong.tagbeacon;

import java.util.List;
import java.util.Optional;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.store.StoreUnavailable;
import tagalong.wire.consumer.CookieConsent;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.http.Call;

/** What is known of whoever calls, also where what they sent is refused. */
record Newcomers(TakingEvents events, Hearing hearing, RecentPrograms programs) {
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

  /** What may be kept in their browser, who said nothing of it. */
  CookieConsent consent(Call call) {
    try {
      return CookieConsent.of(
          Optional.empty(), events.ofHost(call).map(programs::now).orElse(List.of()));
    } catch (StoreUnavailable down) {
      return CookieConsent.NONE;
    }
  }
}
