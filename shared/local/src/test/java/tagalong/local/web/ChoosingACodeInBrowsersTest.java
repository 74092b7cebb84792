package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.local.mail.Mailbox;
import tagalong.local.process.RunningServer;

/** An advocate chooses a code that one can say aloud, and a friend types it in. */
class ChoosingACodeInBrowsersTest {
  private Brand brand;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    brand = Brand.open(folder);
  }

  @AfterEach
  void close() {
    brand.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, Choose your link, This code cannot be had. Choose another word., Your link",
    "es-MX, Elige tu enlace, Este código no está disponible. Elige otra palabra., Tu enlace"
  })
  void whoeverFollowsItIsReferredAndBothAreRewarded(
      String locale, String heading, String unfit, String yours) {
    String link;
    try (BrowserContext ann = brand.browsers().reading(locale)) {
      Page page = ann.newPage();
      page.setViewportSize(360, 740);
      page.navigate(brand.domain() + "/zone/share_experience?email=ann@example.com");
      assertThat(page.locator("#raf-code").count()).as("before they prove it").isZero();
      prove(page);

      assertThat(page.content()).contains(heading);
      Accessible.check(page);
      choose(page, "zones");
      assertThat(page.locator("[role=alert]").textContent().strip()).isEqualTo(unfit);
      assertThat(page.locator("#raf-code").inputValue()).isEqualTo("zones");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("raf-code");
      Accessible.check(page);
      picture(page, "choosing-" + locale);
      choose(page, "Ann-Archer");

      assertThat(page.locator("#raf-code").count()).as("once chosen").isZero();
      link = page.getByLabel(yours, new Page.GetByLabelOptions().setExact(true)).inputValue();
      assertThat(link).isEqualTo(brand.domain() + "/Ann-Archer");
      picture(page, "chosen-" + locale);
    }
    buys(link.replace("Ann-Archer", "ann-archer"));
    List<String> rewarded =
        RunningServer.json(brand.server().get("/v2/rewards")).findValuesAsText("email");
    assertThat(rewarded).containsExactlyInAnyOrder("ann@example.com", "bob@example.com");
  }

  private static void choose(Page page, String code) {
    page.locator("#raf-code").fill(code);
    page.locator("#raf-code").press("Enter");
    page.waitForLoadState();
  }

  private void prove(Page page) {
    page.locator("form[action='/zone/verification_requested'] button").click();
    page.waitForSelector("h1");
    brand.server().settle();
    String claim =
        new Mailbox(Path.of(brand.server().told("mailbox_folder")))
            .latest(10).stream()
                .flatMap(letter -> letter.mail().text().lines())
                .map(String::strip)
                .filter(line -> line.startsWith(brand.domain() + "/verify?claim="))
                .findFirst()
                .orElseThrow();
    page.navigate(claim);
    page.locator("button").click();
    page.waitForSelector(".raf-figures");
  }

  /** In a fresh profile; the bank says that the account was opened and funded. */
  private void buys(String link) {
    try (BrowserContext bob = brand.browsers().person()) {
      Page page = bob.newPage();
      page.navigate(link);
      assertThat(page.url()).startsWith(brand.domain() + "/zone/welcome?advocate_code=ann-archer");
      page.locator("[name=email]").fill("bob@example.com");
      page.locator("button").click();
      page.waitForSelector("h1");
    }
    brand.server().settle();
    for (String step : List.of("account_opened", "account_funded")) {
      RunningServer.json(
          brand
              .server()
              .post("/v6/events/" + step, Map.of("email", "bob@example.com", "amount", 250)));
      brand.server().settle();
    }
  }

  /** To be looked at. */
  private static void picture(Page page, String of) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "pictures", of + ".png")));
  }
}
