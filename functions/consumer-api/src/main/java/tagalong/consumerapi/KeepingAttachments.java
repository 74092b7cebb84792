package tagalong.consumerapi;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tagalong.domain.attachment.Attachment;
import tagalong.domain.attachment.Attachments;
import tagalong.domain.attachment.MediaKind;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Store;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.MediaType;
import tagalong.wire.http.Multipart;
import tagalong.wire.http.Reply;

/** What people keep with themselves; only who has proven who they are. */
final class KeepingAttachments implements Resource {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_TAGS = 20;
  private final Gate gate;
  private final Attachments attachments;
  private final Clock clock;
  private final RandomGenerator random;

  KeepingAttachments(Gate gate, Store store, Clock clock, RandomGenerator random) {
    this.gate = gate;
    this.attachments = new Attachments(store);
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_MY_ASSETS, this::list,
        Operation.ADD_MY_ASSET, this::add,
        Operation.READ_MY_ASSET, this::read,
        Operation.REMOVE_MY_ASSET, this::remove,
        Operation.DOWNLOAD_MY_ASSET, this::download,
        Operation.DOWNLOAD_MY_ASSET_BY_NAME, this::downloadByName);
  }

  private Reply list(Call call) {
    return Reply.json(200, mine(call).all().stream().map(AttachmentReply::write).toList());
  }

  private Reply read(Call call) {
    return Reply.json(200, AttachmentReply.write(mine(call).named(call)));
  }

  private Reply download(Call call) {
    AttachmentShelf mine = mine(call);
    return mine.content(mine.named(call));
  }

  private Reply downloadByName(Call call) {
    AttachmentShelf mine = mine(call);
    return mine.content(mine.ofName(call));
  }

  private Reply remove(Call call) {
    Attachment gone = mine(call).named(call);
    attachments.remove(owner(call), gone);
    return Reply.json(200, AttachmentReply.write(gone));
  }

  private Reply add(Call call) {
    Subject owner = owner(call);
    if (MediaType.of(call.request()) != MediaType.MULTIPART) {
      throw new Problem(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE,
              "Send it as multipart/form-data: asset (JSON) and file.")
          .raised();
    }
    String type = call.request().header("Content-Type").orElse("");
    Multipart.SentFile file =
        Multipart.files(call.request().body(), type).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(ErrorCode.MISSING_REQUEST_BODY, "The part file is missing.")
                        .raised());
    Map<String, @Nullable Object> said =
        Multipart.read(call.request().body(), type).getOrDefault("asset", List.of()).stream()
            .findFirst()
            .map(json -> Json.object(Body.of(json)))
            .orElseGet(Map::of);
    Attachment attachment = attachment(file, said);
    if (attachments.of(owner).size() >= Attachments.MOST
        || !attachments.add(owner, attachment, file.content().bytes())) {
      throw new Problem(
              ErrorCode.ASSET_LIMIT_EXCEEDED,
              "Nobody keeps more than %d of these. Remove one first.".formatted(Attachments.MOST))
          .raised();
    }
    return Reply.json(200, AttachmentReply.write(attachment));
  }

  private Attachment attachment(Multipart.SentFile file, Map<String, @Nullable Object> said) {
    byte[] content = file.content().bytes();
    if (content.length == 0 || content.length > Attachments.LARGEST) {
      throw new Problem(
              ErrorCode.ASSET_SIZE_INVALID, "A file has from 1 byte to 1 MB. Send a smaller one.")
          .raised();
    }
    MediaKind kind =
        MediaKind.of(content)
            .orElseThrow(
                () ->
                    new Problem(
                            ErrorCode.ASSET_MIME_TYPE_INVALID,
                            "Send a PNG, JPEG, GIF, PDF, a wallet's pass, or plain text.")
                        .raised());
    String fileName = file.fileName().isBlank() ? "file" : file.fileName();
    return new Attachment(
        Long.toString(random.nextLong() >>> 1),
        text(said, "name").orElse(fileName),
        fileName,
        kind,
        open(said),
        tags(said),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        Attachments.parts(content));
  }

  private static Optional<String> text(Map<String, @Nullable Object> said, String name) {
    return switch (said.get(name)) {
      case null -> Optional.empty();
      case String text when text.length() <= LONGEST_NAME ->
          Optional.of(text.strip()).filter(some -> !some.isEmpty());
      default -> throw binding(name + " is text of at most 200 characters.");
    };
  }

  private static boolean open(Map<String, @Nullable Object> said) {
    return switch (text(said, "data_type").orElse("PRIVATE")) {
      case "PUBLIC" -> true;
      case "PRIVATE" -> false;
      default -> throw binding("data_type is PUBLIC or PRIVATE.");
    };
  }

  private static List<String> tags(Map<String, @Nullable Object> said) {
    List<String> tags = new ArrayList<>();
    switch (said.get("tags")) {
      case null -> {}
      case List<?> list when list.size() <= MOST_TAGS ->
          list.forEach(tag -> tags.add(Objects.toString(tag, "")));
      default -> throw binding("tags is a list of at most 20 texts.");
    }
    return tags;
  }

  private static Problem.Raised binding(String said) {
    return new Problem(ErrorCode.BINDING_ERROR, said).raised();
  }

  private Subject owner(Call call) {
    return gate.privately(call).person();
  }

  private AttachmentShelf mine(Call call) {
    Subject owner = owner(call);
    return new AttachmentShelf(attachments, owner, attachments.of(owner));
  }
}
