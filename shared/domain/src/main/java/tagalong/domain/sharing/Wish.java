package tagalong.domain.sharing;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants of a share link; what is empty they leave to us, or as it is.
 *
 * @param program the one that it shall lead into, where it is made
 */
public record Wish(
    Optional<String> key,
    Optional<String> label,
    Optional<ShareContent> content,
    Optional<String> target,
    Optional<Map<String, String>> data,
    Optional<String> program) {
  public Wish {
    data = data.map(Map::copyOf);
  }

  Wish under(String other) {
    return new Wish(Optional.of(other), label, content, target, data, program);
  }

  Wish into(Optional<String> other) {
    return new Wish(key, label, content, target, data, other);
  }
}
