package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that fail, tabs that share, browsers that refuse: what is told arrives, and once. */
class TheTagInTroubleTest {
  private static final String KEPT =
      "Object.keys(localStorage).filter(k => k.includes(':event:')).length";
  private static final String LOADED = "window.tagalong && tagalong.loaded";
  private static Brand brand;
  private static int people;

  private final String email = "trouble" + people++ + "@example.com";
  private Shop shop;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    brand = Brand.open(folder);
  }

  @AfterAll
  static void close() {
    brand.close();
  }

  @BeforeEach
  void opens() throws IOException {
    shop =
        new Shop("")
            .page("/", brand.page(tells()))
            .page("/silent", brand.page(""))
            .page("/elsewhere", "<title>elsewhere</title>");
  }

  @AfterEach
  void closes() {
    shop.close();
  }

  private String tells() {
    return Brand.script(told());
  }

  private String told() {
    return "tagalong.createZone({name: 'registration', data: {email: '" + email + "'}})";
  }

  private void arrivedOnce() {
    brand.arrived(email, "registration");
    assertThat(brand.steps(email)).containsExactly("registration");
  }

  /** From now on every answer to the page is a while on its way. */
  private static void slowDown(Page page) {
    JsonObject slow = new JsonObject();
    slow.addProperty("offline", false);
    slow.addProperty("latency", 1000);
    slow.addProperty("downloadThroughput", -1);
    slow.addProperty("uploadThroughput", -1);
    page.context().newCDPSession(page).send("Network.emulateNetworkConditions", slow);
  }

  @Test
  void whatABlockedNetworkKeptBackIsToldWhenItIsBack() {
    try (BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/silent"));
      page.waitForFunction(LOADED);
      person.setOffline(true);
      page.evaluate(told() + " && 1");
      page.waitForFunction(KEPT + " === 1");
      page.waitForResponse("**/events", () -> person.setOffline(false));
      arrivedOnce();
      page.waitForFunction(KEPT + " === 0");
    }
  }

  @Test
  void aSlowNetworkIsWaitedFor() {
    try (BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      slowDown(page);
      page.waitForResponse("**/events", () -> page.navigate(shop.url("/")));
      arrivedOnce();
      assertThat(page.evaluate(KEPT)).isEqualTo(0);
    }
  }

  @Test
  void whatTwoTabsFindUnsentIsToldByOneOfThem() {
    try (BrowserContext person = brand.browsers().person()) {
      Page left = person.newPage();
      left.route("**/events", Route::abort);
      left.navigate(shop.url("/"));
      left.waitForFunction(KEPT + " === 1");
      left.navigate(shop.url("/elsewhere"));
      List<String> asked = new CopyOnWriteArrayList<>();
      person.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              asked.add(String.valueOf(request.postData()));
            }
          });
      left.unrouteAll();
      // Slow enough for both to be there before either has its answer.
      person.addInitScript(
          "const send = window.fetch; window.fetch = (...all) => send(...all).then(reply => new Promise(go => setTimeout(go, 2000, reply)))");
      Page right = person.newPage();
      left.navigate(shop.url("/silent"));
      right.navigate(shop.url("/silent"));
      right.waitForFunction(KEPT + " === 0");
      arrivedOnce();
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void aFullStorageCostsNoEvent() {
    try (BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/elsewhere"));
      page.evaluate(
          "for (let n = 1 << 22; n >= 1; n >>= 1) try { for (let i = 0; ; i++) localStorage.setItem(n + '-' + i, 'x'.repeat(n)) } catch (full) {}");
      page.navigate(shop.url("/"));
      arrivedOnce();
    }
  }

  @Test
  void whatIsTooMuchToKeepIsForgottenOldestFirst() {
    try (BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/silent"));
      page.waitForFunction(LOADED);
      person.setOffline(true);
      page.evaluate(
          "for (let i = 0; i < 60; i++) tagalong.createZone({name: 'conversion', data: {email: '"
              + email
              + "', order_id: i}}); 1");
      page.waitForFunction(KEPT + " === 50");
      assertThat(
              page.evaluate(
                  "Object.values(localStorage).map(kept => JSON.parse(kept).body.data.order_id).sort((a, b) => a - b)"))
          .isEqualTo(IntStream.range(10, 60).boxed().toList());
    }
  }
}
