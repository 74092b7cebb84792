package tagalong.wire.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.webhook.Reach;

class ReachTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1"
      })
  void whatOnlySomeReachIsNotCalled(String address) throws UnknownHostException {
    assertThat(Reach.PUBLIC.admits(InetAddress.getByName(address))).isFalse();
    assertThat(Reach.ANYWHERE.admits(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111"})
  void whatEverybodyReachesIsCalled(String address) throws UnknownHostException {
    assertThat(Reach.PUBLIC.admits(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.example.com/",
        "ftp://www.example.com/",
        "https:///x",
        "/hook",
        "https://a:b@c",
        "https://www.example.com/#x",
        "https://localhost/",
        "http://127.0.0.1:8080/",
        "mailto:a@example.com"
      })
  void anAddressThatCannotBeCalledIsRefused(String url) {
    assertThat(Reach.PUBLIC.objection(URI.create(url))).isPresent();
  }

  @Test
  void onOneMachineItselfMayBeCalledWithoutEncryption() {
    assertThat(Reach.ANYWHERE.objection(URI.create("http://localhost:8080/hook"))).isEmpty();
    assertThat(Reach.ANYWHERE.objection(URI.create("http://www.example.com/"))).isPresent();
    assertThat(Reach.PUBLIC.objection(URI.create("https://www.example.com/hook"))).isEmpty();
  }
}
