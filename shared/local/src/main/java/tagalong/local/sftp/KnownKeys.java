package tagalong.local.sftp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import tagalong.domain.client.Clients;
import tagalong.domain.client.SftpUser;

/** Lets in who has one of the keys that their client named. */
record KnownKeys(Clients clients) implements PublickeyAuthenticator {
  private static final System.Logger LOG = System.getLogger(KnownKeys.class.getName());

  @Override
  public boolean authenticate(String name, PublicKey key, ServerSession session) {
    Optional<SftpUser> user =
        clients.sftpUser(name).filter(known -> known.keys().stream().anyMatch(k -> is(k, key)));
    user.ifPresent(known -> session.setAttribute(SftpServer.CLIENT, known.client()));
    return user.isPresent();
  }

  private static boolean is(String line, PublicKey key) {
    try {
      PublicKey known =
          AuthorizedKeyEntry.parseAuthorizedKeyEntry(line)
              .resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
      return known != null && KeyUtils.compareKeys(known, key);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
      LOG.log(System.Logger.Level.WARNING, "an SFTP user's key cannot be read: " + unreadable);
      return false;
    }
  }
}
