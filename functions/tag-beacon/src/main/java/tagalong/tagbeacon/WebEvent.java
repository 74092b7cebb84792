package tagalong.tagbeacon;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.intake.TagId;
import tagalong.wire.contract.EventBody;

/**
 * What a page tells: an event, and what a tag says besides.
 *
 * @param id the tag's own id for it
 * @param token what the tag was told to be known again by
 */
record WebEvent(EventBody body, Optional<TagId> id, Optional<String> token) {
  static WebEvent of(EventBody body, Map<String, @Nullable Object> sent) {
    return new WebEvent(
        body, text(sent, "event_id").flatMap(TagId::parse), text(sent, "access_token"));
  }

  WebEvent with(EventBody other) {
    return new WebEvent(other, id, token);
  }

  private static Optional<String> text(Map<String, @Nullable Object> sent, String name) {
    return sent.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
