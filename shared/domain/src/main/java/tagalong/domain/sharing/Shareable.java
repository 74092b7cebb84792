package tagalong.domain.sharing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/**
 * A share link that somebody made: its code refers friends to whoever made it. It lies beside the
 * head of its code.
 *
 * @param code as it was asked for; its case does not matter
 * @param key tells the links of one person apart
 * @param owner the person as they were when they made it
 * @param program the one that it belongs to; empty for every one
 * @param target where it leads, on a site of the client's; before the address of the content
 */
public record Shareable(
    String code,
    String key,
    Subject owner,
    Optional<String> program,
    Optional<String> label,
    ShareContent content,
    Optional<String> target,
    Map<String, String> data,
    Instant created,
    Instant updated)
    implements Stored {
  private static final String SORT = "shareable";

  public Shareable {
    data = Map.copyOf(data);
  }

  /** Where it leads; empty for where the program's links lead. */
  public Optional<String> landing() {
    return target.or(content::url);
  }

  static Key keyOf(Subject code) {
    return code.key(SORT);
  }

  Row row() {
    return Row.of(keyOf(Subject.code(owner.world(), code)), this);
  }

  /** The same with all that a wish names. */
  Shareable as(Wish wish, Instant now) {
    return new Shareable(
        code,
        wish.key().orElse(key),
        owner,
        program,
        wish.label().or(() -> label),
        wish.content().orElse(content),
        wish.target().or(() -> target),
        wish.data().orElse(data),
        created,
        now);
  }

  boolean isAs(Wish wish) {
    return equals(as(wish, updated));
  }
}
