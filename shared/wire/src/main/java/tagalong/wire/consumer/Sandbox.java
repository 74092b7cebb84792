package tagalong.wire.consumer;

import tagalong.domain.event.Data;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Headers;
import tagalong.wire.http.Request;

/** Whether an app is being tried out: what it tells then is of the container for tests. */
final class Sandbox {
  private static final String CONTAINER = "container";
  private static final String TEST = "-test";

  private Sandbox() {}

  /** The event as the app means it; what it says of the container itself goes before. */
  static WebEvent of(Request request, WebEvent event) {
    Data data = event.body().data();
    boolean tried = request.header(Headers.SANDBOX).filter(Sandbox::isTest).isPresent();
    return !tried || data.text(CONTAINER).isPresent()
        ? event
        : event.with(
            new EventBody(event.body().name(), event.body().time(), data.with(CONTAINER, "test")));
  }

  /** Such as {@code production-test}. */
  private static boolean isTest(String sandbox) {
    return sandbox.strip().toLowerCase(java.util.Locale.ROOT).endsWith(TEST);
  }
}
