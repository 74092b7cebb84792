package tagalong.domain.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where webhooks may lead: they are addresses that others write down, and we must not be made to
 * call what only we can reach.
 */
public enum Reach {
  /** Servers that everybody reaches. */
  PUBLIC,
  /** Also this machine and its network, for an installation whose clients are all trusted. */
  ANYWHERE;

  private static final int LONGEST = 2048;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  public boolean admits(InetAddress address) {
    return this == ANYWHERE || isPublic(address);
  }

  /** Why an address may not be written down, for people. What it resolves to is seen later. */
  public Optional<String> objection(URI url) {
    String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (host.isEmpty() || url.toString().length() > LONGEST || url.getRawFragment() != null) {
      return Optional.of("Write a whole address, such as https://www.example.com/rewards.");
    }
    if (url.getRawUserInfo() != null) {
      return Optional.of("Leave the password out of the address: say it as authentication.");
    }
    boolean local = THIS_MACHINE.contains(host);
    if (local && this == PUBLIC) {
      return Optional.of(host + " is this machine itself. Name a server that everybody reaches.");
    }
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    return scheme.equals("https") || (scheme.equals("http") && local)
        ? Optional.empty()
        : Optional.of("It must begin with https://.");
  }

  private static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special
        && switch (address) {
          case Inet4Address four -> isPublic(four.getAddress());
          case Inet6Address six -> isPublicOfSix(six.getAddress());
          default -> false;
        };
  }

  /** <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">What is special.</a> */
  private static boolean isPublic(byte[] four) {
    int first = Byte.toUnsignedInt(four[0]);
    int second = Byte.toUnsignedInt(four[1]);
    int third = Byte.toUnsignedInt(four[2]);
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmarks = first == 198 && (second == 18 || second == 19);
    boolean documents =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 224 && !shared && !protocols && !benchmarks && !documents;
  }

  /**
   * Only what is handed out to networks (2000::/3), without tunnels, which hold an address of
   * version 4 that could be any.
   */
  private static boolean isPublicOfSix(byte[] six) {
    int first = Byte.toUnsignedInt(six[0]) << 8 | Byte.toUnsignedInt(six[1]);
    byte[] second = Arrays.copyOfRange(six, 2, 4);
    boolean teredo = first == 0x2001 && second[0] == 0 && second[1] == 0;
    boolean documents = first == 0x2001 && second[0] == 0x0d && (second[1] & 0xff) == 0xb8;
    boolean sixToFour = first == 0x2002;
    return first >>> 13 == 1 && !teredo && !documents && !sixToFour;
  }
}
