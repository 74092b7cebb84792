package tagalong.wire.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import tagalong.domain.webhook.Reach;

/**
 * Resolves names to addresses that may be called. The connection is made to exactly these, so that
 * a name cannot mean one thing when it is checked and another when it is called.
 */
record AdmittedAddresses(Reach reach) implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] admitted =
        Stream.of(SystemDefaultDnsResolver.INSTANCE.resolve(host))
            .filter(reach::admits)
            .toArray(InetAddress[]::new);
    if (admitted.length == 0) {
      throw new NotAdmitted(host);
    }
    return admitted;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A name leads where we do not call. */
  static final class NotAdmitted extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotAdmitted(String host) {
      super(host);
    }
  }
}
