package tagalong.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:db8:1:2::9, 2001:db8:1:2::/64",
    "2001:db8::9, 2001:db8:0:0::/64",
    "fe80::1%eth0, fe80:0:0:0::/64",
    "::1, 0:0:0:0::/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "'zz:1', 0:1:0:0::/64",
    "'', ''"
  })
  void whoOwnsANetworkIsOneCaller(String ip, String network) {
    Request request = Request.of("GET", "/", "", Map.of(), List.of(), Body.NONE, ip);
    assertThat(Network.of(request)).isEqualTo(network);
  }
}
