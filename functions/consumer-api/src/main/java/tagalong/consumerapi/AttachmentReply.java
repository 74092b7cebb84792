package tagalong.consumerapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.attachment.Attachment;
import tagalong.wire.view.Shape;

/** Writes what is known of an attachment. */
final class AttachmentReply {
  /** What may be kept was looked at when it came: nobody reviews it once more. */
  private static final String STATUS = "APPROVED";

  private AttachmentReply() {}

  static Map<String, @Nullable Object> write(Attachment attachment) {
    return new Shape()
        .with("id", attachment.id())
        .with("name", attachment.name())
        .with("filename", attachment.fileName())
        .with("mime_type", attachment.kind().mediaType())
        .with("data_type", attachment.open() ? "PUBLIC" : "PRIVATE")
        .with("status", STATUS)
        .with("tags", attachment.tags())
        .fields();
  }
}
