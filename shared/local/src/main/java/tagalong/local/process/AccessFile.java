package tagalong.local.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code access.json}: where everything is and the admin token, readable by the owner only. */
final class AccessFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Path file;

  AccessFile(Path data) {
    this.file = data.resolve("access.json");
  }

  /** The token that an earlier start wrote. */
  Optional<String> token() throws IOException {
    return Files.exists(file)
        ? Optional.ofNullable(JSON.readTree(file.toFile()).path("admin_token").textValue())
        : Optional.empty();
  }

  void write(String url, String client, String token, Path drop, Path mailbox, int sftpPort)
      throws IOException {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("server_url", url);
    told.put("program_url", url);
    told.put("client_id", client);
    told.put("admin_token", token);
    told.put("drop_folder", drop.toAbsolutePath().normalize().toString());
    told.put("mailbox_folder", mailbox.toAbsolutePath().normalize().toString());
    told.put("sftp_port", sftpPort);
    try {
      replace(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told) + "\n");
    } catch (IOException unwritten) {
      throw new IOException(file + " cannot be written: " + unwritten.getMessage(), unwritten);
    }
  }

  private void replace(String content) throws IOException {
    Path hidden = file.resolveSibling(".access.json");
    Files.deleteIfExists(hidden);
    Files.createFile(
        hidden, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(hidden, content);
    Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
