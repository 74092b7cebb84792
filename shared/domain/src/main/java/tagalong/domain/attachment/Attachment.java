package tagalong.domain.attachment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tagalong.domain.store.Stored;

/**
 * A small file that somebody keeps with themselves.
 *
 * @param name by which it is asked for
 * @param fileName what it was called where it came from
 * @param open whether others may see it
 * @param parts in how many rows its content lies
 */
public record Attachment(
    String id,
    String name,
    String fileName,
    MediaKind kind,
    boolean open,
    List<String> tags,
    Instant added,
    int parts)
    implements Stored {
  public static final Comparator<Attachment> LATEST_FIRST =
      Comparator.comparing(Attachment::added).thenComparing(Attachment::id).reversed();

  public Attachment {
    tags = List.copyOf(tags);
  }
}
