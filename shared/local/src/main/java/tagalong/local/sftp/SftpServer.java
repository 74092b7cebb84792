package tagalong.local.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import tagalong.domain.client.Clients;
import tagalong.local.files.ClientFolders;

/** Serves each user the folders of their client, and nothing else. */
public final class SftpServer implements AutoCloseable {
  /** Where it listens unless somebody else does. */
  private static final int USUAL_PORT = 2022;

  private static final int TRIES = 6;
  private static final long AT_ONCE = 10;
  private static final Duration IDLE = Duration.ofMinutes(10);

  /** The client whose user logged in. */
  static final AttributeKey<String> CLIENT = new AttributeKey<>();

  private final SshServer ssh;

  private SftpServer(SshServer ssh) {
    this.ssh = ssh;
  }

  /**
   * @param wanted the port to listen at, 0 for any; where nobody chose one, the usual one, or any
   *     if that is in use
   * @param hostKey the file with the key by which clients recognise this server; made if missing
   * @throws IOException when it cannot listen there; the message tells people what to do
   */
  public static SftpServer open(
      String host, OptionalInt wanted, Path hostKey, Clients clients, ClientFolders folders)
      throws IOException {
    SshServer ssh = SshServer.setUpDefaultServer();
    ssh.setHost(host);
    ssh.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(hostKey));
    ssh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    ssh.setPublickeyAuthenticator(new KnownKeys(clients));
    ssh.setFileSystemFactory(new Cages(folders));
    ssh.setSubsystemFactories(List.of(files(folders)));
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(ssh, TRIES);
    CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(ssh, (int) AT_ONCE);
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, IDLE);
    listen(ssh, wanted);
    return new SftpServer(ssh);
  }

  private static SftpSubsystemFactory files(ClientFolders folders) {
    SftpSubsystemFactory files =
        new SftpSubsystemFactory.Builder().withFileSystemAccessor(new PlainFiles()).build();
    files.addSftpEventListener(new Permitted(new Transfers(folders)));
    return files;
  }

  private static void listen(SshServer ssh, OptionalInt wanted) throws IOException {
    ssh.setPort(wanted.orElse(USUAL_PORT));
    try {
      ssh.start();
    } catch (BindException taken) {
      if (wanted.isPresent()) {
        throw new IOException(
            "cannot listen for SFTP at port %d: is it in use? Choose another with --sftp-port."
                .formatted(wanted.getAsInt()),
            taken);
      }
      ssh.setPort(0);
      ssh.start();
    }
  }

  public int port() {
    return ssh.getPort();
  }

  @Override
  public void close() {
    try {
      ssh.stop(true);
    } catch (IOException unstopped) {
      throw new UncheckedIOException(unstopped);
    }
  }

  /** The folders of a client as the whole world of its users. */
  private static final class Cages extends VirtualFileSystemFactory {
    private final ClientFolders folders;

    Cages(ClientFolders folders) {
      this.folders = folders;
    }

    @Override
    public Path getUserHomeDir(SessionContext session) throws IOException {
      return folders.of(session.getAttribute(CLIENT));
    }
  }
}
