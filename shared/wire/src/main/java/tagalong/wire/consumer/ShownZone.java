package tagalong.wire.consumer;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.Content;
import tagalong.domain.program.Showing;
import tagalong.wire.template.Contents;

/**
 * A zone as one viewer sees it.
 *
 * @param event the id of the event that it was shown
 * @param showing empty when no program knows the zone
 * @param values what its templates may say
 */
public record ShownZone(
    String event,
    Sender sender,
    String name,
    Optional<Showing> showing,
    Map<String, @Nullable Object> values) {
  public String program() {
    return showing.map(known -> known.version().program().id()).orElse("");
  }

  public Optional<Content> content() {
    return showing.flatMap(Showing::content);
  }

  public String html() {
    return showing
        .flatMap(
            known ->
                known
                    .content()
                    .map(content -> Contents.html(known.version().program(), content, values)))
        .orElse("");
  }

  public Map<String, @Nullable Object> data() {
    return showing
        .flatMap(
            known ->
                known
                    .content()
                    .map(content -> Contents.data(known.version().program(), content, values)))
        .orElse(Map.of());
  }
}
