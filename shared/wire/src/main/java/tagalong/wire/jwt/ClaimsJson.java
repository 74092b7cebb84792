package tagalong.wire.jwt;

import io.jsonwebtoken.io.AbstractDeserializer;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.wire.http.Body;
import tagalong.wire.http.Json;

/** Reads headers and claims within the limits of all JSON that is sent to us. */
final class ClaimsJson extends AbstractDeserializer<Map<String, ?>> {
  @Override
  protected Map<String, @Nullable Object> doDeserialize(Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return Json.object(Body.of(text.toString()));
  }
}
