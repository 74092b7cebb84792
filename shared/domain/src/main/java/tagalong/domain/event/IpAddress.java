package tagalong.domain.event;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address as a number.
 *
 * @param bits 32 or 128
 */
public record IpAddress(int bits, BigInteger value) {
  /** Nothing that could be the name of a host, which would be looked up. */
  private static final Pattern V4 = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");

  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  /** Empty when it is none. An IPv4 address that is written as IPv6 is an IPv4 address. */
  public static Optional<IpAddress> read(String text) {
    String bare = text.strip();
    if (!V4.matcher(bare).matches() && !V6.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = InetAddress.getByName(bare).getAddress();
      return Optional.of(new IpAddress(bytes.length * Byte.SIZE, new BigInteger(1, bytes)));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
