package tagalong.wire.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Whose network a request comes from. */
final class Network {
  private Network() {}

  /** An IPv4 address, or the network of an IPv6 one: its owner has 2⁶⁴ of them. */
  static String of(Request request) {
    String ip = request.sourceIp();
    if (ip.indexOf(':') < 0) {
      return ip;
    }
    String address = ip.split("%", 2)[0];
    if (address.indexOf('.') > 0) {
      return address.substring(address.lastIndexOf(':') + 1);
    }
    int gap = address.indexOf("::");
    String[] head = (gap < 0 ? address : address.substring(0, gap)).split(":", -1);
    return Arrays.stream(Arrays.copyOf(head, 4))
        .map(group -> group == null || group.isEmpty() ? "0" : Integer.toHexString(number(group)))
        .collect(Collectors.joining(":", "", "::/64"));
  }

  private static int number(String group) {
    try {
      return Integer.parseInt(group, 16) & 0xffff;
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }
}
