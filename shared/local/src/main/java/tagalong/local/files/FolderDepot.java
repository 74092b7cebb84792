package tagalong.local.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tagalong.domain.asset.Depot;
import tagalong.domain.store.StoreUnavailable;

/**
 * Uploaded files in folders of this machine. Its links are signed with a key that is forgotten when
 * the process ends, and lead to the process itself.
 */
public final class FolderDepot implements Depot {
  /** Where links lead. */
  public static final String PATH = "/transfers/";

  private static final String ALGORITHM = "HmacSHA256";
  private final ClientFolders folders;
  private final Clock clock;
  private final byte[] key = new byte[32];

  /**
   * @param random signs links, so it must be one that nobody can predict
   */
  public FolderDepot(ClientFolders folders, Clock clock, RandomGenerator random) {
    this.folders = folders;
    this.clock = clock;
    random.nextBytes(key);
  }

  @Override
  public void put(String path, byte[] content) {
    try (InputStream bytes = new ByteArrayInputStream(content)) {
      bring(path, bytes);
    } catch (IOException failed) {
      throw unavailable(path, failed);
    }
  }

  /** Keeps a file once all of it is here. */
  public void bring(String path, InputStream content) throws IOException {
    Path target = folders.asset(path);
    Path folder = Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Path part = Files.createTempFile(folder, ".part", "");
    try {
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public OptionalLong size(String path) {
    try {
      return OptionalLong.of(Files.size(folders.asset(path)));
    } catch (NoSuchFileException none) {
      return OptionalLong.empty();
    } catch (IOException failed) {
      throw unavailable(path, failed);
    }
  }

  @Override
  public InputStream open(String path) {
    try {
      return Files.newInputStream(folders.asset(path));
    } catch (IOException failed) {
      throw unavailable(path, failed);
    }
  }

  @Override
  public void remove(String path) {
    try {
      Files.deleteIfExists(folders.asset(path));
    } catch (IOException failed) {
      throw unavailable(path, failed);
    }
  }

  @Override
  public URI upload(String path, Instant until) {
    return link("PUT", path, until, "");
  }

  @Override
  public URI download(String path, String name, Instant until) {
    return link("GET", path, until, name);
  }

  @Override
  public String located(String path) {
    return folders.asset(path).toString();
  }

  @Override
  public void order(String client, String job) {
    try {
      Files.createDirectories(folders.orders(client));
      Files.write(folders.orders(client).resolve(job), new byte[0]);
    } catch (IOException failed) {
      throw unavailable(job, failed);
    }
  }

  /** Whether a link of ours says so, and still counts. */
  public boolean allows(String method, String path, long until, String name, String signature) {
    boolean ours =
        MessageDigest.isEqual(
            signed(method, path, until, name).getBytes(UTF_8), signature.getBytes(UTF_8));
    return ours && clock.instant().getEpochSecond() <= until;
  }

  private URI link(String method, String path, Instant until, String name) {
    long end = until.getEpochSecond();
    return URI.create(
        "%s%s?until=%d&name=%s&signature=%s"
            .formatted(
                PATH, path, end, URLEncoder.encode(name, UTF_8), signed(method, path, end, name)));
  }

  private String signed(String method, String path, long until, String name) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String said = String.join("\n", method, path, Long.toString(until), name);
      return HexFormat.of().formatHex(mac.doFinal(said.getBytes(UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java signs with " + ALGORITHM, missing);
    }
  }

  private static StoreUnavailable unavailable(String path, IOException failed) {
    return new StoreUnavailable("the folder did not do what was asked with " + path, failed);
  }
}
