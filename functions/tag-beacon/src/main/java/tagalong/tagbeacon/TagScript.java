package tagalong.tagbeacon;

import java.util.List;
import java.util.Map;
import tagalong.tag.CoreScript;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** The script that pages load: the same for everybody, asked for again after an hour. */
final class TagScript {
  private final Body script;
  private final Map<String, String> headers;
  private final String tag;

  TagScript(CoreScript core) {
    this.script = Body.of(core.bytes());
    this.tag = "\"" + core.hash() + "\"";
    this.headers =
        Map.of(
            "Content-Type", "text/javascript; charset=utf-8",
            "Cache-Control", "public, max-age=3600, stale-while-revalidate=86400",
            "ETag", tag,
            "X-Content-Type-Options", "nosniff",
            "Cross-Origin-Resource-Policy", "cross-origin");
  }

  Reply answer(Call call) {
    boolean known = call.request().header("If-None-Match").filter(tag::equals).isPresent();
    return known
        ? new Reply(304, headers, List.of(), Body.NONE)
        : new Reply(200, headers, List.of(), script);
  }
}
