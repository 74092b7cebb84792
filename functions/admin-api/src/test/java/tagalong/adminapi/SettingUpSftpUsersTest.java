package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.testkit.http.GatewayCall;

class SettingUpSftpUsersTest {
  private static final String KEY = line("ssh-ed25519", part("ssh-ed25519"), part(new byte[32]));
  private final AdminApiFixture api = new AdminApiFixture();

  @Test
  void aUserIsAddedListedAndRemoved() {
    json(api.post("/v6/sftp-users", user("bank", KEY + " night@bank")), 201);
    assertThat(each(api.get("/v6/sftp-users"), "name")).containsExactly("bank");
    GatewayCall removal = GatewayCall.of("DELETE", "/v6/sftp-users/bank").bearer(ADMIN);
    assertThat(api.send(removal).getStatusCode()).isEqualTo(204);
    assertThat(api.get("/v6/sftp-users")).isEmpty();
    assertThat(refusal(api.send(removal))).isEqualTo("404 not_found");
  }

  @Test
  void aNameIsOfOneClientOnly() {
    json(api.post("/v6/sftp-users", user("bank", KEY)), 201);
    assertThat(
            refusal(
                api.send(
                    GatewayCall.post("/v6/sftp-users", user("bank", KEY)).bearer(OTHER_ADMIN))))
        .isEqualTo("409 already_exists");
    assertThat(
            refusal(api.send(GatewayCall.of("DELETE", "/v6/sftp-users/bank").bearer(OTHER_ADMIN))))
        .isEqualTo("404 not_found");
    assertThat(json(api.send(GatewayCall.get("/v6/sftp-users").bearer(OTHER_ADMIN)), 200))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bank", "1bank", "a/b", "..", "ro ot", "x#y"})
  void namesAreThoseOfLogIns(String name) {
    assertThat(refusal(api.post("/v6/sftp-users", user(name, KEY))))
        .isEqualTo("400 invalid_parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "ssh-ed25519",
        "ssh-ed25519 AAAA",
        "ssh-ed25519 !!!!",
        "ssh-dss AAAAB3NzaC1kc3MAAAA",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "command=\\\"sh\\\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA"
      })
  void whatIsNoPublicKeyIsRefused(String key) {
    assertThat(refusal(api.post("/v6/sftp-users", user("bank", key))))
        .isEqualTo("400 invalid_parameter");
  }

  @Test
  void aKeyOfAnotherKindThanItSaysOrTooShortIsRefused() {
    String other = line("ssh-ed25519", part("ssh-rsa"), part(new byte[32]));
    byte[] number = new byte[128];
    number[0] = 0x7F;
    String weak = line("ssh-rsa", part("ssh-rsa"), part(new byte[] {1, 0, 1}), part(number));
    assertThat(refusal(api.post("/v6/sftp-users", user("bank", other))))
        .isEqualTo("400 invalid_parameter");
    assertThat(api.post("/v6/sftp-users", user("bank", weak)).getBody()).contains("2048 bits");
  }

  private static String user(String name, String key) {
    return "{\"name\":\"" + name + "\",\"keys\":[\"" + key + "\"]}";
  }

  private static String line(String kind, byte[]... parts) {
    ByteBuffer key = ByteBuffer.allocate(1000);
    for (byte[] part : parts) {
      key.put(part);
    }
    byte[] bytes = new byte[key.position()];
    key.flip().get(bytes);
    return kind + " " + Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] part(String text) {
    return part(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] part(byte[] content) {
    return ByteBuffer.allocate(4 + content.length).putInt(content.length).put(content).array();
  }
}
