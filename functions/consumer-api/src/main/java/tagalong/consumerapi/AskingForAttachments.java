package tagalong.consumerapi;

import java.util.Map;
import java.util.function.Function;
import tagalong.domain.attachment.Attachment;
import tagalong.domain.attachment.Attachments;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Store;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/** What anybody may see of what people keep. */
final class AskingForAttachments implements Resource {
  private final AskingForPeople people;
  private final Attachments attachments;

  AskingForAttachments(AskingForPeople people, Store store) {
    this.people = people;
    this.attachments = new Attachments(store);
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_ASSETS, this::list,
        Operation.READ_ASSET,
            call -> Reply.json(200, AttachmentReply.write(open(call).named(call))),
        Operation.DOWNLOAD_ASSET, this::download,
        Operation.DOWNLOAD_ASSET_BY_NAME, this::downloadByName);
  }

  private Reply list(Call call) {
    return Reply.json(200, open(call).all().stream().map(AttachmentReply::write).toList());
  }

  private Reply download(Call call) {
    AttachmentShelf open = open(call);
    return open.content(open.named(call));
  }

  private Reply downloadByName(Call call) {
    AttachmentShelf open = open(call);
    return open.content(open.ofName(call));
  }

  private AttachmentShelf open(Call call) {
    Subject owner = people.head(call).subject();
    return new AttachmentShelf(
        attachments, owner, attachments.of(owner).stream().filter(Attachment::open).toList());
  }
}
