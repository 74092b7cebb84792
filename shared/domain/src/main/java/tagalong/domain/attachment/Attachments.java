package tagalong.domain.attachment;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** Keeps attachments with their owners: each a row and its parts, written and removed together. */
public final class Attachments {
  public static final int LARGEST = 1024 * 1024;
  public static final int MOST = 20;
  private static final int PART = 128 * 1024;
  private static final String KEPT = "attachment#";
  private static final String PARTS = "attachment-part#";
  private final Store store;

  public Attachments(Store store) {
    this.store = store;
  }

  /** In how many parts a content is kept. */
  public static int parts(byte[] content) {
    return (content.length + PART - 1) / PART;
  }

  /** What somebody keeps, latest first. */
  public List<Attachment> of(Subject owner) {
    return store.range(Span.of(Family.PEOPLE, owner.partition(), KEPT)).stream()
        .map(row -> row.as(Attachment.class))
        .sorted(Attachment.LATEST_FIRST)
        .toList();
  }

  /** False when there is one of that id already. */
  public boolean add(Subject owner, Attachment attachment, byte[] content) {
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Insert(Row.of(key(owner, attachment), attachment)));
    for (int part = 0; part < attachment.parts(); part++) {
      byte[] bytes =
          Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART));
      String text = Base64.getEncoder().encodeToString(bytes);
      writes.add(
          new Write.Insert(Row.of(partKey(owner, attachment, part), new AttachmentPart(text))));
    }
    return store.commit(writes) instanceof Outcome.Committed;
  }

  /** The content, as it was added. */
  public byte[] content(Subject owner, Attachment attachment) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int part = 0; part < attachment.parts(); part++) {
      store
          .get(partKey(owner, attachment, part))
          .map(row -> row.as(AttachmentPart.class).content())
          .ifPresent(text -> content.writeBytes(Base64.getDecoder().decode(text)));
    }
    return content.toByteArray();
  }

  public void remove(Subject owner, Attachment attachment) {
    List<Write> writes = new ArrayList<>();
    remove(key(owner, attachment), writes);
    for (int part = 0; part < attachment.parts(); part++) {
      remove(partKey(owner, attachment, part), writes);
    }
    if (!writes.isEmpty()) {
      store.commit(writes);
    }
  }

  private void remove(Key key, List<Write> writes) {
    store.get(key).ifPresent(row -> writes.add(new Write.Remove(key, row.version())));
  }

  private static Key key(Subject owner, Attachment attachment) {
    return owner.key(KEPT + attachment.id());
  }

  private static Key partKey(Subject owner, Attachment attachment, int part) {
    return owner.key(PARTS + attachment.id() + "#" + part);
  }
}
