package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files of other kinds than events, dropped into the folders of a running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsOfFilesOnOneMachineTest {
  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void whoIsInAnOptOutFileIsMailedNoMore() throws Exception {
    JsonNode receipt = drop("optout", "list-1.csv", "email\nout@example.com\nnobody\n");
    assertThat(receipt.path("successful_rows").asInt()).isEqualTo(1);
    assertThat(receipt.path("failed_rows").asInt()).isEqualTo(1);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> server.get("/v6/opt-outs").body().contains("out@example.com"));
  }

  @Test
  void codesGoIntoThePoolOfTheirSupplier() throws Exception {
    int before = balance();
    JsonNode receipt =
        drop("coupons/welcome-coupon", "codes-1.csv", "coupon_code\nFILE-1\nFILE-2\nTWO WORDS\n");
    assertThat(receipt.path("successful_rows").asInt()).isEqualTo(2);
    assertThat(receipt.path("failed_rows").asInt()).isEqualTo(1);
    assertThat(balance()).isEqualTo(before + 2);
    assertThat(
            drop("coupons/nobody", "codes-1.csv", "coupon_code\nX\n").path("error_code").asText())
        .isEqualTo("reward_supplier_not_found");
  }

  @Test
  void anAudienceTakesInLetsGoAndIsReplaced() throws Exception {
    RunningServer.json(server.post("/v1/audiences", Map.of("name", "VIP")));
    drop("audiences/vip/add", "add-1.csv", "email\na@vip.example\nb@vip.example\n");
    awaitMembership("a@vip.example", true);
    drop("audiences/vip/remove", "remove-1.csv", "email\na@vip.example\n");
    awaitMembership("a@vip.example", false);
    drop("audiences/vip/replace", "all-1.csv", "email\nc@vip.example\nd@vip.example\n");
    awaitMembership("c@vip.example", true);
    drop("audiences/vip/replace", "all-2.csv", "email\nd@vip.example\ne@vip.example\n");
    awaitMembership("c@vip.example", false);
    awaitMembership("e@vip.example", true);
    awaitMembership("d@vip.example", true);
    assertThat(
            drop("audiences/none/add", "x-1.csv", "email\na@b.example\n")
                .path("error_code")
                .asText())
        .isEqualTo("audience_not_found");
  }

  @Test
  void whatBecameOfRewardsIsToldByTheirIds() throws Exception {
    refer("ann@fulfil.example", "ben@fulfil.example");
    String id = reward("ann@fulfil.example");
    JsonNode receipt =
        drop("fulfilled", "night-1.csv", "reward_id,state\n" + id + ",fulfilled\n1-p9,fulfilled\n");
    assertThat(receipt.path("successful_rows").asInt()).isEqualTo(1);
    assertThat(rejected(receipt)).contains("1-p9,fulfilled,reward_not_found");
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                RunningServer.json(server.get("/v2/rewards/" + id))
                    .path("state")
                    .asText()
                    .equals("FULFILLED"));
    JsonNode again = drop("fulfilled", "night-2.csv", "reward_id,state\n" + id + ",canceled\n");
    assertThat(rejected(again)).contains("reward_illegal_state_transition");
  }

  @Test
  void anEventIsApprovedByTheIdUnderWhichItWasTold() throws Exception {
    server.post(
        "/v6/events/account_opened",
        Map.of("email", "app@approve.example", "partner_event_id", "open-77"));
    server.settle();
    JsonNode receipt =
        drop(
            "approve",
            "night-1.csv",
            "partner_conversion_id,event_status,note\nopen-77,decline,fraud\nnone,approve,\nopen-77,maybe,\n");
    assertThat(receipt.path("successful_rows").asInt()).isEqualTo(1);
    assertThat(receipt.at("/events/event_declined").asInt()).isEqualTo(1);
    assertThat(rejected(receipt)).contains("none,approve,,not_found").contains("invalid_row");
  }

  private void refer(String advocate, String friend) {
    server.post(
        "/v6/events/share",
        Map.of("email", advocate, "share.channel", "EMAIL", "share.recipient", friend));
    server.post("/v6/events/account_opened", Map.of("email", friend));
    server.post("/v6/events/account_funded", Map.of("email", friend, "amount", 250));
    server.settle();
  }

  private String reward(String email) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> server.get("/v2/rewards").body().contains(email));
    return RunningServer.json(server.get("/v2/rewards?limit=1000"))
        .valueStream()
        .filter(reward -> reward.toString().contains(email))
        .findFirst()
        .orElseThrow()
        .path("reward_id")
        .asText();
  }

  private int balance() {
    return RunningServer.json(server.get("/v6/suppliers"))
        .valueStream()
        .filter(supplier -> supplier.path("id").asText().equals("welcome-coupon"))
        .findFirst()
        .orElseThrow()
        .path("balance")
        .asInt();
  }

  private void awaitMembership(String email, boolean in) {
    Awaitility.await(email)
        .atMost(Duration.ofMinutes(1))
        .until(() -> memberships(email).contains("\"vip\"") == in);
  }

  private String memberships(String email) {
    JsonNode found = RunningServer.json(server.get("/v5/persons?identity_key_value=" + email));
    return found.isEmpty()
        ? ""
        : server.get("/v5/persons/" + found.get(0).path("id").asText() + "/memberships").body();
  }

  private String rejected(JsonNode receipt) throws IOException {
    return Files.readString(
        Path.of(server.told("drop_folder")).resolve(receipt.path("rejected_rows_file").asText()));
  }

  /** Drops a file, and waits for the receipt of just this one. */
  private JsonNode drop(String folder, String name, String content) throws IOException {
    Path into = Files.createDirectories(Path.of(server.told("drop_folder"), folder.split("/")));
    String unique = name.replace(".csv", "-" + System.nanoTime() + ".csv");
    Path hidden = Files.writeString(into.resolve("." + unique), content);
    Files.move(hidden, into.resolve(unique), StandardCopyOption.ATOMIC_MOVE);
    Awaitility.await(unique)
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                server.get("/v6/batches?name=" + unique).body().contains("\"completed_date\":\"2"));
    return RunningServer.json(server.get("/v6/batches?name=" + unique)).get(0);
  }
}
