package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.local.process.RunningServer;

/** Whatever a page does to the tag, its events arrive, and once. */
class TheTagOnAPageTest {
  private static final String STUB =
      "<script>window.tagalong = window.tagalong || {q: [], createZone() { this.q.push(['createZone', arguments]) }}</script>";
  private static final String OLD_STUB =
      "<script>window.extole = window.extole || {q: [], createZone() { this.q.push(['createZone', arguments]) }}</script>";

  private static Browsers browsers;
  private static RunningServer server;
  private static String domain;
  private static int people;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    browsers = new Browsers();
    server = RunningServer.start(folder.resolve("data"));
    domain = server.told("server_url");
  }

  @AfterAll
  static void close() {
    server.close();
    browsers.close();
  }

  private final String email = "p" + people++ + "@example.com";

  private static String core() {
    return "<script src='" + domain + "/core.js' async></script>";
  }

  private String tells(String global, String name) {
    return "<script>%s.createZone({name: '%s', data: {email: '%s'}})</script>"
        .formatted(global, name, email);
  }

  private static String page(String... parts) {
    return "<!doctype html><title>Shop</title><meta charset=utf-8>" + String.join("\n", parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tags before core", "core before tags", "core twice", "the contract's name"})
  void itsEventArrivesOnce(String order) throws IOException {
    String html =
        switch (order) {
          case "tags before core" -> page(STUB, tells("tagalong", "registration"), core());
          case "core before tags" ->
              page(core().replace(" async", ""), STUB, tells("tagalong", "registration"));
          case "core twice" ->
              page(core(), STUB, tells("tagalong", "registration"), core(), core());
          default -> page(core(), OLD_STUB, tells("extole", "registration"));
        };
    try (Shop shop = new Shop("").page("/", html);
        BrowserContext person = browsers.person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/"));
      arrived("registration");
      page.waitForLoadState();
      assertThat(steps()).containsExactly("registration");
    }
  }

  @Test
  void aStrictPageNeedsToAllowNothingButTheProgramDomain() throws IOException {
    String policy =
        "default-src 'none'; script-src %1$s 'sha256-none' 'nonce-n'; connect-src %1$s; img-src %1$s"
            .formatted(domain);
    String html =
        page(
            "<div id=cta></div>",
            (STUB
                    + "<script>tagalong.createZone({name: 'product', element_id: 'cta', data: {email: '"
                    + email
                    + "'}})</script>")
                .replace("<script>", "<script nonce=n>"),
            core());
    try (Shop shop = new Shop(policy).page("/", html);
        BrowserContext person = browsers.person()) {
      Page page = person.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(shop.url("/"));
      page.locator("#cta a").waitFor();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void whatTheNetworkKeptBackArrivesFromTheNextPageAndOnce() throws IOException {
    String tells = page(core(), STUB, tells("tagalong", "registration"));
    try (Shop shop = new Shop("").page("/", tells).page("/next", page(core(), STUB));
        BrowserContext person = browsers.person()) {
      Page page = person.newPage();
      // The server hears the event and its answer is lost: the worst of the two.
      AtomicBoolean lost = new AtomicBoolean();
      page.route(
          "**/events",
          route -> {
            route.fetch();
            route.abort();
            lost.set(true);
          });
      page.navigate(shop.url("/"));
      page.waitForCondition(lost::get);
      arrived("registration");
      page.unrouteAll();
      page.waitForResponse("**/events", () -> page.navigate(shop.url("/next")));
      server.settle();
      assertThat(steps()).containsExactly("registration");
      assertThat(
              page.evaluate("Object.keys(localStorage).filter(k => k.includes('event:')).length"))
          .isEqualTo(0);
    }
  }

  @Test
  void aPageThatIsLeftAtOnceHasToldItsEvent() throws IOException {
    String leaves =
        page(
            core().replace(" async", ""),
            "<script>tagalong.createZone({name: 'conversion', data: {email: '%s'}}); location = '/next'</script>"
                .formatted(email));
    try (Shop shop = new Shop("").page("/", leaves).page("/next", page("gone"));
        BrowserContext person = browsers.person()) {
      person.newPage().navigate(shop.url("/"));
      arrived("conversion");
    }
  }

  @Test
  void anElementThatComesLaterIsFilled() throws IOException {
    String html =
        page(
            core(),
            STUB,
            "<script>tagalong.createZone({name: 'product', element_id: 'late', data: {}})</script>");
    try (Shop shop = new Shop("").page("/", html);
        BrowserContext person = browsers.person()) {
      Page page = person.newPage();
      page.waitForResponse("**/zones/product", () -> page.navigate(shop.url("/")));
      page.evaluate(
          "document.body.append(Object.assign(document.createElement('p'), {id: 'late'}))");
      page.locator("#late a").waitFor();
    }
  }

  @Test
  void aPageThatRefusesStorageStillTellsItsEvents() throws IOException {
    String refuses =
        "<script>Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})</script>";
    String html = page(refuses, core(), STUB, tells("tagalong", "registration"));
    try (Shop shop = new Shop("").page("/", html);
        BrowserContext person = browsers.person()) {
      person.newPage().navigate(shop.url("/"));
      arrived("registration");
    }
  }

  @Test
  void privacyControlLeavesNothingInTheBrowser() throws IOException {
    String asks =
        "<script>Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})</script>";
    String html = page(asks, core(), STUB, tells("tagalong", "registration"));
    try (Shop shop = new Shop("").page("/", html);
        BrowserContext person = browsers.person()) {
      Page page = person.newPage();
      page.waitForResponse("**/events", () -> page.navigate(shop.url("/")));
      arrived("registration");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      assertThat(person.cookies()).isEmpty();
    }
  }

  @Test
  void twoPagesOfOneBrowserAreOneBrowser() throws IOException {
    String html = page(core(), STUB, tells("tagalong", "registration"));
    String silent =
        page(core(), STUB, "<script>tagalong.createZone({name: 'conversion'})</script>");
    try (Shop shop = new Shop("").page("/", html).page("/2", silent);
        BrowserContext person = browsers.person()) {
      Page first = person.newPage();
      first.waitForResponse("**/events", () -> first.navigate(shop.url("/")));
      Page second = person.newPage();
      second.waitForResponse("**/events", () -> second.navigate(shop.url("/2")));
      arrived("conversion");
      assertThat(steps()).containsExactlyInAnyOrder("registration", "conversion");
    }
  }

  private void arrived(String step) {
    Awaitility.await(step).until(() -> steps().contains(step));
  }

  private List<String> steps() {
    server.settle();
    JsonNode found =
        RunningServer.json(server.get("/v5/persons?identity_key_value=" + email)).path(0);
    return found.isMissingNode()
        ? List.of()
        : RunningServer.json(server.get("/v5/persons/" + found.path("id").asText() + "/steps"))
            .valueStream()
            .map(step -> step.path("step_name").asText(step.path("name").asText()))
            .toList();
  }
}
