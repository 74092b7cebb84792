package tagalong.adminapi;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import tagalong.domain.client.SftpDestination.Place;
import tagalong.domain.client.SshPair;
import tagalong.domain.webhook.Reach;

/**
 * An open line to somebody else's SFTP server. A server is recognised by the key that it showed
 * first: one that shows another is nobody we know.
 */
final class SftpLine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private final SshClient ssh;
  private final SftpClient files;
  private final String folder;
  private final String hostKey;

  private SftpLine(SshClient ssh, SftpClient files, String folder, String hostKey) {
    this.ssh = ssh;
    this.files = files;
    this.folder = folder;
    this.hostKey = hostKey;
  }

  /**
   * @throws IOException saying what is in the way, for people
   */
  static SftpLine open(Place.External place, SshPair pair, Reach reach) throws IOException {
    InetAddress address = admitted(place.host(), reach);
    Shown shown = new Shown();
    SshClient ssh = SshClient.setUpDefaultClient();
    try {
      ssh.setServerKeyVerifier(
          (session, remote, key) -> {
            String print = KeyUtils.getFingerPrint(key);
            shown.key = print;
            return place.hostKey().filter(known -> !known.equals(print)).isEmpty();
          });
      ssh.start();
      ClientSession session =
          ssh.connect(place.username(), address.getHostAddress(), place.port())
              .verify(PATIENCE)
              .getSession();
      session.addPublicKeyIdentity(keys(pair));
      session.auth().verify(PATIENCE);
      SftpClient files = SftpClientFactory.instance().createSftpClient(session);
      return new SftpLine(ssh, files, place.folder(), shown.key);
    } catch (IOException | RuntimeException refused) {
      ssh.stop();
      throw new IOException(said(place, shown.key, refused), refused);
    }
  }

  /** The key that a server showed, if it came to that; another thread sees it first. */
  private static final class Shown {
    volatile String key = "";
  }

  private static String said(Place.External place, String shown, Exception refused) {
    boolean another = !shown.isEmpty() && place.hostKey().filter(k -> !k.equals(shown)).isPresent();
    return another
        ? "The server shows another key (" + shown + ") than before. Ask who runs it."
        : "The server did not let us in: " + refused.getMessage();
  }

  private static InetAddress admitted(String host, Reach reach) throws IOException {
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      throw new IOException("Nobody knows the host " + host + ".", unknown);
    }
    if (!reach.admits(address)) {
      throw new IOException("The host " + host + " is not one that everybody reaches.");
    }
    return address;
  }

  private static KeyPair keys(SshPair pair) throws IOException {
    try {
      byte[] secret = Base64.getDecoder().decode(pair.privateKey().orElseThrow());
      PrivateKey own =
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret));
      PublicKey told =
          AuthorizedKeyEntry.parseAuthorizedKeyEntry(pair.publicKey())
              .resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
      return new KeyPair(told, own);
    } catch (GeneralSecurityException unreadable) {
      throw new IOException("The key that logs us in cannot be read. Make a new one.", unreadable);
    }
  }

  String hostKey() {
    return hostKey;
  }

  /** Whether the folder is there. */
  boolean hasFolder() {
    try {
      return files.stat(folder).isDirectory();
    } catch (IOException missing) {
      return false;
    }
  }

  /** How many bytes a file has there; empty when there is none. */
  Optional<Long> size(String name) {
    try {
      return Optional.of(files.stat(at(name)).getSize());
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /** Brings a file, under a hidden name until it is whole. */
  void bring(String name, InputStream content) throws IOException {
    String hidden = at(".part-" + name);
    try (var out = files.write(hidden)) {
      content.transferTo(out);
    }
    if (size(name).isPresent()) {
      files.remove(at(name));
    }
    files.rename(hidden, at(name));
  }

  private String at(String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  @Override
  public void close() {
    ssh.stop();
  }
}
