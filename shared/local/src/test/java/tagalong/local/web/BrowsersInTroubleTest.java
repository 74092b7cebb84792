package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.local.process.RunningServer;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;
import tagalong.wire.program.ProgramText;

/** Pages that come back, cookies that are refused, clocks that are wrong, people who were asked. */
class BrowsersInTroubleTest {
  private static final String LOADED = "window.tagalong && tagalong.loaded";
  private static final String RESTORED =
      "addEventListener('pageshow', shown => { window.restored = shown.persisted })";
  private static final String NOT_KEPT = "kept by the browser, and not loaded again because of %s";
  private static final String REASONS =
      "JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons)";
  private static final String NO_COOKIES =
      "{\"profile\":{\"default_content_setting_values\":{\"cookies\":2}}}";
  private static final String NO_THIRD_PARTY_COOKIES =
      "{\"profile\":{\"cookie_controls_mode\":1,\"block_third_party_cookies\":true}}";
  private static Brand brand;
  private static int people;

  private final String email = "browser" + people++ + "@example.com";
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
            .page("/", brand.page(Brand.script(RESTORED), Brand.script(told("registration"))))
            .page("/silent", brand.page(Brand.script(RESTORED)))
            .page("/elsewhere", "<title>elsewhere</title>");
  }

  @AfterEach
  void closes() {
    shop.close();
  }

  /**
   * As browsers do it: the page as it was, which is not loaded again. A page that still waits for
   * an answer when it is left is not kept.
   */
  private void leaveAndComeBack(Page page) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.navigate(shop.url("/elsewhere"));
    page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
    Awaitility.await("the page, as it was")
        .ignoreExceptions()
        .until(() -> page.evaluate("window.restored"), Objects::nonNull);
    assertThat(page.evaluate("window.restored"))
        .as(NOT_KEPT, page.evaluate(REASONS))
        .isEqualTo(true);
  }

  private String told(String name) {
    return "tagalong.createZone({name: '" + name + "', data: {email: '" + email + "'}})";
  }

  @Test
  void aPageThatComesBackTellsNothingTwiceAndGoesOn(@TempDir Path folder) throws IOException {
    try (BrowserContext person = brand.browsers().profile(folder, "{}")) {
      Page page = person.newPage();
      page.waitForResponse("**/events", () -> page.navigate(shop.url("/")));
      leaveAndComeBack(page);
      page.waitForResponse("**/events", () -> page.evaluate(told("conversion") + " && 1"));
      brand.arrived(email, "conversion");
      assertThat(brand.steps(email)).containsExactlyInAnyOrder("registration", "conversion");
    }
  }

  @Test
  void whatAPageHadNotToldWhenItWasLeftItTellsWhenItComesBack(@TempDir Path folder)
      throws IOException {
    try (BrowserContext person = brand.browsers().profile(folder, "{}")) {
      Page page = person.newPage();
      page.navigate(shop.url("/silent"));
      page.waitForFunction(LOADED);
      // Kept by the page alone, so that no other page can tell it.
      page.evaluate("tagalong.consent('denied')");
      page.evaluate(
          """
          window.online = false;
          window.send = fetch;
          window.fetch = (...all) => online ? send(...all) : Promise.reject(new TypeError());
          addEventListener('pageshow', () => { window.online = true }, {capture: true});
          %s && 1
          """
              .formatted(told("registration")));
      leaveAndComeBack(page);
      brand.arrived(email, "registration");
      assertThat(brand.steps(email)).containsExactly("registration");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {NO_COOKIES, NO_THIRD_PARTY_COOKIES})
  void aFriendWhoseBrowserRefusesCookiesIsReferredAllTheSame(
      String preferences, @TempDir Path folder) throws IOException {
    String link;
    try (BrowserContext ann = brand.browsers().person()) {
      Page page = ann.newPage();
      page.navigate(brand.domain() + "/zone/share_experience?email=ann-" + email);
      link = page.getByLabel("Your link").inputValue();
    }
    try (BrowserContext bob = brand.browsers().profile(folder, preferences)) {
      Page page = bob.newPage();
      page.navigate(link);
      page.locator("[name=first_name]").fill("Bob");
      page.locator("[name=email]").fill(email);
      page.locator("button").click();
      page.waitForResponse("**/events", () -> page.navigate(shop.url("/")));
      assertThat(page.evaluate(LOADED)).isEqualTo(true);
      if (preferences.equals(NO_COOKIES)) {
        assertThat(bob.cookies()).isEmpty();
      }
    }
    brand.arrived(email, "registration");
    assertThat(advocates(email)).hasSize(1);
  }

  private static List<String> advocates(String email) {
    JsonNode person =
        RunningServer.json(brand.server().get("/v5/persons?identity_key_value=" + email)).path(0);
    return RunningServer.json(
            brand.server().get("/v5/persons/" + person.path("id").asText() + "/relationships"))
        .valueStream()
        .map(relationship -> relationship.path("other_person_id").asText())
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT10M", "-PT120H"})
  void aTagWhoseClockIsWrongTellsAnEventOnce(Duration ahead) {
    try (BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.clock().setSystemTime(Instant.now().plus(ahead).toEpochMilli());
      List<String> told = new CopyOnWriteArrayList<>();
      // The server has it, and the page never hears of it.
      page.route(
          "**/events",
          route -> {
            told.add(route.request().postData());
            Optional.of(route.fetch())
                .filter(heard -> told.size() > 2)
                .ifPresentOrElse(
                    heard -> route.fulfill(new Route.FulfillOptions().setResponse(heard)),
                    route::abort);
          });
      page.navigate(shop.url("/"));
      Awaitility.await()
          .until(
              () -> {
                page.evaluate("dispatchEvent(new Event('online'))");
                return told.size() > 2;
              });
      brand.arrived(email, "registration");
      assertThat(brand.steps(email)).containsExactly("registration");
    }
  }

  @Test
  void whereAProgramAsksNothingIsKeptBeforeItsVisitorAgreed(@TempDir Path folder)
      throws IOException {
    try (Brand asking = Brand.open(folder);
        Shop strict = new Shop("").page("/", asking.page(""));
        BrowserContext person = asking.browsers().person()) {
      publish(asking);
      Page page = person.newPage();
      page.navigate(asking.domain() + "/zone/welcome?advocate_code=ANN7");
      page.waitForFunction(LOADED);
      assertThat(person.cookies()).isEmpty();
      page.navigate(strict.url("/?advocate_code=ANN7"));
      page.waitForFunction(LOADED);
      page.evaluate(told("registration") + ".then(() => 1)");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      page.evaluate("tagalong.consent('granted')");
      page.evaluate(told("conversion") + ".then(() => 1)");
      assertThat(page.evaluate("Object.keys(localStorage).map(k => k.split(':').pop()).sort()"))
          .isEqualTo(List.of("code", "token"));
    }
  }

  private static void publish(Brand asking) throws IOException {
    ProgramReading.Understood read =
        (ProgramReading.Understood)
            new ProgramFile().read(Path.of("../../programs/refer-a-friend/program.yaml"));
    ObjectNode program = (ObjectNode) new ObjectMapper().readTree(ProgramText.of(read.program()));
    program.put("consent", "required");
    assertThat(asking.server().post("/v6/programs", program).statusCode()).isEqualTo(201);
    Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> asksConsent(asking));
  }

  private static boolean asksConsent(Brand asking) {
    return asking
        .server()
        .get("/events/probe")
        .headers()
        .firstValue("X-Extole-Cookie-Consent")
        .filter("required"::equals)
        .isPresent();
  }
}
