package tagalong.local.sftp;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;
import tagalong.domain.imports.Folder;

/**
 * What a user may do: read everything of their client, and bring, rename and take back files that
 * wait to be imported.
 */
final class Permitted implements SftpEventListener {
  /** Of what a program may ask beyond the protocol, what goes through the checks here. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "posix-rename@openssh.com",
          "fsync@openssh.com",
          "statvfs@openssh.com",
          "limits@openssh.com");

  private final Transfers transfers;

  Permitted(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public void receivedExtension(ServerSession session, String extension, int id)
      throws IOException {
    if (!EXTENSIONS.contains(extension)) {
      throw new AccessDeniedException(extension, null, "not served here");
    }
  }

  @Override
  public void opening(ServerSession session, String remote, Handle handle) throws IOException {
    if (isWritten(handle)) {
      check(handle.getFile());
      transfers.begin(client(session), name(handle.getFile()));
    }
  }

  @Override
  public void closed(
      ServerSession session, String remote, Handle handle, @Nullable Throwable problem)
      throws IOException {
    if (isWritten(handle)) {
      transfers.end(client(session), name(handle.getFile()), problem == null);
    }
  }

  /** Gone without a word: what was being sent is not whole. */
  @Override
  public void exiting(ServerSession session, Handle handle) throws IOException {
    if (isWritten(handle)) {
      transfers.end(client(session), name(handle.getFile()), false);
    }
  }

  @Override
  public void creating(ServerSession session, Path folder, Map<String, ?> attributes)
      throws IOException {
    if (!Folder.mayBe(within(folder))) {
      throw denied(folder);
    }
  }

  @Override
  public void removing(ServerSession session, Path path, boolean isFolder) throws IOException {
    check(path);
  }

  @Override
  public void removed(
      ServerSession session, Path path, boolean isFolder, @Nullable Throwable problem)
      throws IOException {
    if (problem == null) {
      transfers.forget(client(session), name(path));
    }
  }

  @Override
  public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
      throws IOException {
    check(from);
    check(to);
  }

  @Override
  public void moved(
      ServerSession session,
      Path from,
      Path to,
      Collection<CopyOption> options,
      @Nullable Throwable problem)
      throws IOException {
    if (problem == null) {
      transfers.renamed(client(session), name(from), name(to));
    }
  }

  @Override
  public void linking(ServerSession session, Path from, Path to, boolean symbolic)
      throws IOException {
    throw denied(from);
  }

  @Override
  public void modifyingAttributes(ServerSession session, Path path, Map<String, ?> attributes)
      throws IOException {
    check(path);
  }

  private static boolean isWritten(Handle handle) {
    return handle instanceof FileHandle file
        && (file.getOpenOptions().contains(StandardOpenOption.WRITE)
            || file.getOpenOptions().contains(StandardOpenOption.APPEND));
  }

  private static void check(Path path) throws AccessDeniedException {
    Path folder = path.toAbsolutePath().normalize().getParent();
    if (folder == null || !Folder.isOne(within(folder))) {
      throw denied(path);
    }
  }

  /** Below the client's own folder, which they see as the root. */
  private static String within(Path path) {
    return path.toAbsolutePath().normalize().toString().substring(1);
  }

  private static AccessDeniedException denied(Path path) {
    return new AccessDeniedException(
        path.toString(),
        null,
        "only files in events and the other folders of files may be changed");
  }

  private static String client(ServerSession session) {
    return Objects.requireNonNull(session.getAttribute(SftpServer.CLIENT));
  }

  /** The file, behind its folder. */
  private static String name(Path path) {
    return within(path);
  }
}
