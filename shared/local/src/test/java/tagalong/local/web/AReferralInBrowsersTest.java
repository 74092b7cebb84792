package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.local.mail.Mailbox;
import tagalong.local.process.RunningServer;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;
import tagalong.wire.program.ProgramText;

/** An advocate shares on a brand's page, a friend follows the link, and both are rewarded. */
class AReferralInBrowsersTest {
  private Browsers browsers;
  private RunningServer server;
  private Shop shop;
  private String domain;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    browsers = new Browsers();
    server = RunningServer.start(folder.resolve("data"));
    domain = server.told("server_url");
    shop = new Shop("");
    shop.page(
            "/",
            page(
                """
                <div id="cta"></div>
                <script>
                tagalong.createZone({name: "product", element_id: "cta", data: {email: "ann@example.com"}})
                </script>
                """))
        .page("/welcome", page("<h1>Welcome</h1>"))
        .page(
            "/join",
            page(
                """
                <script>
                tagalong.createZone({name: "registration", data: {email: "bob@example.com"}})
                </script>
                """));
  }

  @AfterEach
  void close() {
    shop.close();
    server.close();
    browsers.close();
  }

  private String page(String body) {
    return """
      <!doctype html><html lang="en"><head><title>Shop</title>
      <script src="%s/core.js" async></script>
      <script>window.tagalong = window.tagalong || {q: [], createZone() { this.q.push(["createZone", arguments]) }}</script>
      </head><body>%s</body></html>
      """
        .formatted(domain, body);
  }

  /** The program of the house, landing on this shop. */
  private void publish() throws IOException {
    ProgramReading.Understood read =
        (ProgramReading.Understood)
            new ProgramFile().read(Path.of("../../programs/refer-a-friend/program.yaml"));
    String text =
        ProgramText.of(read.program())
            .replace("\"/zone/welcome\"", "\"" + shop.url("/welcome") + "\"");
    assertThat(server.post("/v6/programs", new ObjectMapper().readTree(text)).statusCode())
        .isEqualTo(201);
  }

  @Test
  void anAdvocateSharesAFriendComesAndBothAreRewarded() throws IOException {
    publish();
    String link;
    try (BrowserContext ann = browsers.person()) {
      Page page = ann.newPage();
      page.navigate(shop.url("/"));
      Page sharing = page.waitForPopup(() -> page.locator("#cta a").click());
      link = sharing.getByLabel("Your link").inputValue();
    }
    assertThat(link).startsWith(domain + "/");
    try (BrowserContext bob = browsers.person()) {
      Page page = bob.newPage();
      page.navigate(link);
      assertThat(page.url()).startsWith(shop.url("/welcome?advocate_code="));
      assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.HEADING).textContent())
          .isEqualTo("Welcome");
      page.waitForResponse("**/events", () -> page.navigate(shop.url("/join")));
    }
    opens("bob@example.com");
    assertThat(server.mailed()).containsExactlyInAnyOrder("bob@example.com", "ann@example.com");
  }

  @Test
  void nobodyIsRewardedWhoOnlyCameByThemselves() throws IOException {
    try (BrowserContext bob = browsers.person()) {
      Page page = bob.newPage();
      page.waitForResponse("**/events", () -> page.navigate(shop.url("/join")));
    }
    opens("bob@example.com");
    assertThat(server.mailed()).doesNotContain("ann@example.com");
  }

  /** As the program comes: nobody has a page of their own yet. */
  @ParameterizedTest
  @ValueSource(strings = {"en-US", "es-MX"})
  void theProgramItselfHasAPageWhereFriendsLand(String locale) throws IOException {
    String link;
    try (BrowserContext ann = browsers.person()) {
      Page page = ann.newPage();
      page.navigate(domain + "/zone/share_experience?email=ann@example.com");
      link = page.getByLabel("Your link").inputValue();
    }
    try (BrowserContext bob = browsers.reading(locale)) {
      Page page = bob.newPage();
      page.setViewportSize(360, 740);
      page.navigate(link);
      assertThat(page.url()).startsWith(domain + "/zone/welcome?advocate_code=");
      Accessible.check(page);
      page.screenshot(picture("welcome", locale));
      page.locator("[name=first_name]").fill("Bob <b>");
      page.locator("[name=email]").fill("bob@example.com");
      page.locator("button").click();
      assertThat(page.locator("h1").textContent())
          .isEqualTo(locale.startsWith("es") ? "Gracias, Bob <b>" : "Thank you, Bob <b>");
      Accessible.check(page);
      page.screenshot(picture("registration", locale));
    }
    opens("bob@example.com");
    assertThat(server.mailed()).containsExactlyInAnyOrder("bob@example.com", "ann@example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "es-MX"})
  void aFriendIsInvitedByMailAndComesWithItsLink(String locale) throws IOException {
    try (BrowserContext ann = browsers.reading(locale)) {
      Page page = ann.newPage();
      page.setViewportSize(360, 740);
      page.navigate(domain + "/zone/share_experience?email=ann@example.com");
      page.locator("[name='share.recipient']").fill("cara@example.com, ben@example.com");
      page.locator("[name='share.message']").fill("I like <b>them</b>");
      page.locator("form:has([name='share.recipient']) button").click();
      assertThat(page.locator("h1").textContent())
          .isEqualTo(locale.startsWith("es") ? "Gracias" : "Thank you");
    }
    server.settle();
    assertThat(server.mailed()).containsExactlyInAnyOrder("cara@example.com", "ben@example.com");
    String mail =
        new Mailbox(Path.of(server.told("mailbox_folder"))).latest(2).getFirst().mail().text();
    assertThat(mail).contains("I like <b>them</b>");
    assertThat(mail).contains(locale.startsWith("es") ? "Abre una cuenta" : "Open an account");
    String link =
        mail.lines().map(String::strip).filter(l -> l.startsWith(domain)).findFirst().get();
    try (BrowserContext dan = browsers.person()) {
      Page page = dan.newPage();
      page.navigate(link);
      page.locator("[name=first_name]").fill("Dan");
      page.locator("[name=email]").fill("dan@example.com");
      page.locator("button").click();
    }
    opens("dan@example.com");
    assertThat(server.mailed()).contains("dan@example.com", "ann@example.com");
  }

  /** The bank says so: what pays is not told by browsers. */
  private void opens(String email) {
    server.settle();
    RunningServer.json(server.post("/v6/events/account_opened", Map.of("email", email)));
    RunningServer.json(
        server.post("/v6/events/account_funded", Map.of("email", email, "amount", 250)));
    server.settle();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "es-MX"})
  void theSharePageSpeaksTheLanguageOfItsReader(String locale) {
    try (BrowserContext ann = browsers.person()) {
      Page page = ann.newPage();
      page.setViewportSize(360, 740);
      page.navigate(domain + "/zone/share_experience?locale=" + locale);
      Locator title = page.locator("h1");
      assertThat(title.textContent())
          .isEqualTo(
              locale.startsWith("es") ? "Comparte y ganan los dos" : "Share and you both win");
      Accessible.check(page);
      page.screenshot(picture("share", locale));
    }
  }

  /** To be looked at. */
  private static Page.ScreenshotOptions picture(String of, String locale) {
    return new Page.ScreenshotOptions().setPath(Path.of("target", of + "-" + locale + ".png"));
  }
}
