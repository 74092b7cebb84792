package tagalong.adminapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.MediaType;
import tagalong.wire.http.Multipart;

/**
 * What somebody uploads: a file with what they say of it, or only that they will bring one.
 *
 * @param content empty where it is announced, to be brought to an address of its own
 */
record Upload(
    Optional<String> name, Optional<String> format, Set<String> tags, Optional<Body> content) {
  /** Under which a part may hold all that is said of the file, as JSON. */
  private static final List<String> METADATA =
      List.of("fileAssetMetadata", "file_asset_metadata", "file_asset", "metadata");

  static Upload of(Call call) {
    return switch (MediaType.of(call.request())) {
      case MULTIPART -> sent(call);
      case JSON -> said(Sent.of(call), Optional.empty(), Optional.empty());
      case FORM, TEXT, OTHER ->
          throw new Problem(
                  ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                  "Send the file as multipart/form-data, or announce it as application/json.")
              .raised();
    };
  }

  private static Upload sent(Call call) {
    String type = call.request().header("Content-Type").orElse("");
    List<Multipart.SentFile> files = Multipart.files(call.request().body(), type);
    Multipart.SentFile file =
        files.stream()
            .filter(one -> one.content().size() > 0)
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                            ErrorCode.FILE_ASSET_INPUT_FILE_MISSING,
                            "There is no file in the form, or it is empty.")
                        .raised());
    Map<String, List<String>> fields = Multipart.read(call.request().body(), type);
    return said(described(fields), Optional.of(file.fileName()), Optional.of(file.content()));
  }

  /** Said in one part as JSON, or in a part each. */
  private static Sent described(Map<String, List<String>> fields) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    fields.forEach(
        (name, values) -> {
          if (METADATA.contains(name)) {
            said.putAll(Json.object(Body.of(values.getFirst())));
          } else {
            said.put(name, name.equals("tags") ? List.copyOf(values) : values.getFirst());
          }
        });
    return new Sent(said);
  }

  private static Upload said(Sent sent, Optional<String> fileName, Optional<Body> content) {
    return new Upload(
        sent.text("name")
            .or(() -> fileName.map(Upload::withoutFolders).filter(name -> !name.isEmpty())),
        sent.text("format"),
        FileLabels.tags(sent).orElse(Set.of()),
        content);
  }

  private static String withoutFolders(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
