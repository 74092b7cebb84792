package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.demo.Bank;
import tagalong.local.process.RunningServer;

/** The walk that the bank's pages describe, as a newcomer takes it. */
class TheDemoTest {
  private Browsers browsers;
  private RunningServer server;
  private Bank bank;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    browsers = new Browsers();
    server = RunningServer.start(folder.resolve("data"));
    bank = Bank.open(server.told("server_url"), server.told("admin_token"), 0, UUID::randomUUID);
  }

  @AfterEach
  void close() {
    bank.close();
    server.close();
    browsers.close();
  }

  @Test
  void annSharesBenOpensAndDepositsAndBothAreThanked() throws IOException {
    String link;
    try (BrowserContext ann = browsers.person()) {
      Page page = ann.newPage();
      page.navigate(bank.url());
      page.locator("form[action='/sign-in'] button").click();
      assertThat(page.locator("main > p").textContent()).contains("ann@example.com");
      Page sharing = page.waitForPopup(() -> page.locator("#refer a").click());
      link = sharing.getByLabel("Your link").inputValue();
    }
    try (BrowserContext ben = browsers.person()) {
      Page page = ben.newPage();
      page.navigate(link);
      page.getByLabel("E-mail").first().fill("ben@example.com");
      page.getByRole(AriaRole.BUTTON).first().click();
      assertThat(page.locator("h1").textContent()).startsWith("Thank you");
      page.navigate(bank.url() + "/#open");
      page.locator("form[action='/account'] button").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Welcome to Example Bank, Ben");
      server.settle();
      assertThat(server.mailed()).containsExactly("ben@example.com");
      page.locator("form[action='/deposit'] button").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Thank you");
    }
    server.settle();
    assertThat(server.mailed()).containsExactlyInAnyOrder("ben@example.com", "ann@example.com");
  }

  @ParameterizedTest
  @CsvSource({"1280, 900", "360, 740"})
  void anybodyCanUseTheBank(int width, int height) {
    try (BrowserContext somebody = browsers.person()) {
      Page page = somebody.newPage();
      page.setViewportSize(width, height);
      page.navigate(bank.url());
      page.locator("#refer a").waitFor();
      Accessible.check(page);
      page.screenshot(picture("demo", width));
      page.locator("form[action='/account'] button").click();
      page.locator("#refer a").waitFor();
      Accessible.check(page);
      page.screenshot(picture("demo-account", width));
    }
  }

  @Test
  void anotherSitesPageCannotOpenAnAccount() throws Exception {
    HttpRequest forged =
        HttpRequest.newBuilder(URI.create(bank.url() + "/account"))
            .header("Origin", "http://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString("email=eve@example.com&name=Eve"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(forged, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void whatATemplateIsToldStaysText() {
    try (BrowserContext somebody = browsers.person()) {
      Page page = somebody.newPage();
      page.navigate(bank.url());
      page.locator("#name").fill("<img src=x onerror=document.title='hit'>");
      page.locator("form[action='/account'] button").click();
      assertThat(page.locator("h1").textContent()).contains("<img src=x");
      assertThat(page.title()).isEqualTo("Your account");
    }
  }

  /** To be looked at. */
  private static Page.ScreenshotOptions picture(String of, int width) {
    return new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(Path.of("target", of + "-" + width + ".png"));
  }
}
