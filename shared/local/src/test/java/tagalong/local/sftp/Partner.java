package tagalong.local.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody with OpenSSH's own programs, and a key. */
record Partner(Path folder, Path key) {
  /** What a program said, and whether it was content. */
  record Said(int code, String text) {}

  /**
   * @param kind as {@code ssh-keygen} calls it
   */
  static Partner with(Path folder, String kind) throws IOException, InterruptedException {
    Path key = folder.resolve("id-" + kind);
    Said made =
        run(folder, "", List.of("ssh-keygen", "-q", "-t", kind, "-N", "", "-f", key.toString()));
    assert made.code() == 0 : made.text();
    return new Partner(folder, key);
  }

  String publicKey() throws IOException {
    return Files.readString(key.resolveSibling(key.getFileName() + ".pub")).strip();
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** Says commands to a server, one a line; the first that fails ends it. */
  Said says(String user, int port, String commands) throws IOException, InterruptedException {
    return run(folder, commands, sftp(user, port, List.of()));
  }

  /** Begins to send, slowly. */
  Process sendsSlowly(String user, int port, String commands) throws IOException {
    List<String> slowly = sftp(user, port, List.of("-l", "400", "-B", "1024", "-R", "1"));
    Process process = start(folder, slowly);
    process.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return process;
  }

  private List<String> sftp(String user, int port, List<String> more) {
    List<String> command =
        new ArrayList<>(List.of("sftp", "-b", "-", "-P", Integer.toString(port)));
    command.addAll(more);
    command.addAll(List.of("-i", key.toString(), "-F", "none", "-o", "IdentitiesOnly=yes"));
    command.addAll(List.of("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"));
    command.add(user + "@127.0.0.1");
    return command;
  }

  private static Said run(Path folder, String input, List<String> command)
      throws IOException, InterruptedException {
    Process process = start(folder, command);
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    return new Said(ended ? process.exitValue() : -1, text);
  }

  private static Process start(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }
}
