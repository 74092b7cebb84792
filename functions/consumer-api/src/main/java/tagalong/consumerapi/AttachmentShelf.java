package tagalong.consumerapi;

import java.util.List;
import java.util.Map;
import tagalong.domain.attachment.Attachment;
import tagalong.domain.attachment.Attachments;
import tagalong.domain.event.Subject;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** What a caller may see of what one person keeps. */
record AttachmentShelf(Attachments attachments, Subject owner, List<Attachment> all) {
  Attachment named(Call call) {
    String id = call.parameter("assetId").orElse("");
    return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(this::missing);
  }

  /** Of several of one name the latest. */
  Attachment ofName(Call call) {
    String name = call.request().query("name").orElse("");
    return all.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(this::missing);
  }

  /** To be saved, never shown in place: it comes from the company's own domain. */
  Reply content(Attachment attachment) {
    return new Reply(
        200,
        Map.of(
            "Content-Type",
            attachment.kind().mediaType(),
            "Content-Disposition",
            "attachment; filename=\"" + attachment.fileName().replaceAll("[^\\w.-]", "_") + "\"",
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-store"),
        List.of(),
        Body.of(attachments.content(owner, attachment)));
  }

  private Problem.Raised missing() {
    return new Problem(
            ErrorCode.ASSET_NOT_FOUND, "There is no such file here. Check its id or name.")
        .raised();
  }
}
