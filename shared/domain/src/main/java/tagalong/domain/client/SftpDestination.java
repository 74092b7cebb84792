package tagalong.domain.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Stored;

/**
 * Where a client's files go to, or come from, over SFTP.
 *
 * @param partnerKey names a key of the partner's, kept for them
 * @param ourKey names a key of ours, kept for them
 */
public record SftpDestination(
    String client,
    String id,
    String name,
    Place place,
    Optional<String> partnerKey,
    Optional<String> ourKey,
    Instant created,
    Instant updated)
    implements Stored {
  /** On which side it is. */
  public sealed interface Place {
    String username();

    /**
     * A server of somebody else.
     *
     * @param keyId the pair that logs us in
     * @param folder where files go there
     * @param hostKey by which that server is recognised, once it was seen
     */
    record External(
        String host,
        int port,
        String username,
        String keyId,
        String folder,
        Optional<String> hostKey)
        implements Place {
      /** The same server, recognised by its key from now on. */
      public External recognisedBy(String key) {
        return new External(host, port, username, keyId, folder, Optional.of(key));
      }
    }

    /** Our own server: a user who may bring and fetch files there. */
    record Local(String username, List<String> keyIds) implements Place {
      public Local {
        keyIds = List.copyOf(keyIds);
      }
    }
  }

  public SftpDestination at(Place changed) {
    return new SftpDestination(client, id, name, changed, partnerKey, ourKey, created, updated);
  }
}
