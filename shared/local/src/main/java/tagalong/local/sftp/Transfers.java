package tagalong.local.sftp;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tagalong.local.files.ClientFolders;

/**
 * The files that are being sent. None is imported before whoever sends it has said that it is
 * whole, also when the connection breaks, and also when this process ends meanwhile: half a file
 * would be another file than the whole, and its rows others.
 */
final class Transfers {
  private final ClientFolders folders;
  private final Map<String, Integer> open = new HashMap<>();

  Transfers(ClientFolders folders) {
    this.folders = folders;
  }

  synchronized void begin(String client, String name) throws IOException {
    folders.mark(client, name);
    open.merge(client + "/" + name, 1, Integer::sum);
  }

  /**
   * @param whole false where it was broken off; it may be resumed
   */
  synchronized void end(String client, String name, boolean whole) throws IOException {
    Integer others = open.computeIfPresent(client + "/" + name, (n, c) -> c > 1 ? c - 1 : null);
    if (whole && others == null) {
      folders.unmark(client, name);
    }
  }

  synchronized void forget(String client, String name) throws IOException {
    folders.unmark(client, name);
  }

  synchronized void renamed(String client, String from, String to) throws IOException {
    if (folders.isMarked(client, from)) {
      folders.mark(client, to);
      folders.unmark(client, from);
    } else if (!open.containsKey(client + "/" + to)) {
      folders.unmark(client, to);
    }
  }
}
