package tagalong.domain.program;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import tagalong.domain.event.IpAddress;

/** The IP addresses from one to another, both included. IPv4 and IPv6 are apart. */
public record AddressRange(IpAddress from, IpAddress to) {
  private static final Pattern NETWORK = Pattern.compile("([0-9a-fA-F.:]+)(?:/([0-9]{1,3}))?");

  /**
   * An address, or a network such as {@code 203.0.113.0/24} with the number of bits that all of it
   * share; empty for neither.
   */
  public static Optional<AddressRange> read(String written) {
    var parts = NETWORK.matcher(written.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<IpAddress> address = IpAddress.read(parts.group(1));
    int bits =
        Optional.ofNullable(parts.group(2))
            .map(Integer::parseInt)
            .orElse(address.map(IpAddress::bits).orElse(0));
    return address.filter(known -> bits <= known.bits()).map(known -> network(known, bits));
  }

  private static AddressRange network(IpAddress address, int bits) {
    int free = address.bits() - bits;
    BigInteger first = address.value().shiftRight(free).shiftLeft(free);
    BigInteger last = first.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE);
    return new AddressRange(
        new IpAddress(address.bits(), first), new IpAddress(address.bits(), last));
  }

  public boolean holds(IpAddress address) {
    return address.bits() == from.bits()
        && address.value().compareTo(from.value()) >= 0
        && address.value().compareTo(to.value()) <= 0;
  }
}
