package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.message.Mail;
import tagalong.local.mail.Mailbox;
import tagalong.local.process.RunningServer;

/** An advocate proves who they are by a mail, and sees what became of their friends. */
class WhatIsMineInBrowsersTest {
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
  @ValueSource(strings = {"en-US", "es-MX"})
  void whoConfirmsTheMailSeesFriendsAndRewards(String locale) {
    boolean spanish = locale.startsWith("es");
    try (BrowserContext ann = brand.browsers().reading(locale)) {
      Page page = ann.newPage();
      page.setViewportSize(360, 740);
      page.navigate(share("?email=ann@example.com"));
      Accessible.check(page);
      pictures(page, "mine-unproven", locale);
      comes(page.locator("#raf-link").inputValue(), "Bob");
      assertThat(page.locator(".raf-figures").count()).isZero();

      page.locator("form[action='/zone/verification_requested'] button").click();
      assertThat(page.locator("h1").textContent())
          .isEqualTo(spanish ? "Mira tu correo" : "Look at your mail");
      Accessible.check(page);

      page.navigate(link(mailTo("ann@example.com")));
      assertThat(page.locator("strong").textContent()).isEqualTo("ann@example.com");
      Accessible.check(page);
      pictures(page, "verify", locale);
      page.locator("button").click();

      assertThat(page.url()).startsWith(brand.domain() + "/zone/share_experience");
      assertThat(page.locator(".raf-figures dd").allTextContents())
          .containsExactly("1", "1", "1", "1");
      assertThat(page.locator(".raf-list li").allTextContents()).containsExactly("50 USD");
      assertThat(page.content()).contains(spanish ? "Tus recompensas" : "Your rewards");
      Accessible.check(page);
      pictures(page, "mine", locale);
    }
  }

  /** The link works in the browser that opens it, and whoever asked for it gets nothing. */
  @Test
  void whoAsksInAnothersNameSeesNothing() {
    try (BrowserContext mallory = brand.browsers().person();
        BrowserContext ann = brand.browsers().person()) {
      Page spying = mallory.newPage();
      spying.navigate(share("?email=ann@example.com"));
      spying.locator("form[action='/zone/verification_requested'] button").click();
      Page own = ann.newPage();
      own.navigate(link(mailTo("ann@example.com")));
      own.locator("button").click();
      own.waitForSelector(".raf-figures");

      spying.navigate(share(""));
      assertThat(spying.locator(".raf-figures").count()).isZero();
      spying.navigate(link(mailTo("ann@example.com")));
      spying.locator("button").click();
      assertThat(spying.locator("h1").textContent()).isEqualTo("This link is used up");
      spying.navigate(share(""));
      assertThat(spying.locator(".raf-figures").count()).isZero();
    }
  }

  @Test
  void whoSaysNoAddressIsAskedForOne() {
    try (BrowserContext ann = brand.browsers().person()) {
      Page page = ann.newPage();
      page.setViewportSize(360, 740);
      page.navigate(share(""));
      page.getByLabel("Your e-mail").fill("ann@example.com");
      Accessible.check(page);
      page.locator("form[action='/zone/verification_requested'] button").click();
      page.navigate(link(mailTo("ann@example.com")));
      page.locator("button").click();
      page.waitForSelector(".raf-figures");
      assertThat(page.content()).contains("None yet.");
    }
  }

  /** What people write stays text, on pages and in mails. */
  @Test
  void aNameIsANameWhateverItSays() {
    String evil = "<img src=x onerror=alert(1)>";
    List<String> dialogs = new ArrayList<>();
    try (BrowserContext ann = brand.browsers().person()) {
      Page page = ann.newPage();
      page.onDialog(
          dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
          });
      page.navigate(share("?email=ann@example.com&first_name=" + encoded(evil)));
      page.locator("[name='share.recipient']").fill("cara@example.com");
      page.locator("[name='share.message']").fill(evil + " {{theme}} </script>");
      page.locator("form[action='/zone/share_sent'] button").click();
      comes(brand.domain() + "/zone/welcome?first_name=" + encoded(evil), evil);
      Mail invitation = mailTo("cara@example.com");
      assertThat(invitation.html())
          .doesNotContain("<img src=x")
          .contains("&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;", "{{theme}}");
      assertThat(invitation.text()).contains(evil);

      page.setContent(invitation.html());
      page.navigate(brand.domain() + "/mailbox");
      page.locator("a").first().click();
      page.waitForLoadState();
      assertThat(page.locator("img").count()).isZero();
    }
    assertThat(dialogs).isEmpty();
  }

  private String share(String query) {
    return brand.domain() + "/zone/share_experience" + query;
  }

  /** A friend follows the link and leaves an address; the bank says the rest. */
  private void comes(String link, String name) {
    try (BrowserContext bob = brand.browsers().person()) {
      Page page = bob.newPage();
      page.onDialog(
          dialog -> {
            throw new AssertionError(dialog.message());
          });
      page.navigate(link);
      page.locator("[name=first_name]").fill(name);
      page.locator("[name=email]").fill("bob@example.com");
      page.locator("button").click();
      page.waitForSelector("h1");
      assertThat(page.locator("h1").textContent()).contains(name);
    }
    brand.server().settle();
    RunningServer.json(
        brand.server().post("/v6/events/account_opened", Map.of("email", "bob@example.com")));
    RunningServer.json(
        brand
            .server()
            .post("/v6/events/account_funded", Map.of("email", "bob@example.com", "amount", 250)));
    brand.server().settle();
  }

  private Mail mailTo(String address) {
    brand.server().settle();
    return new Mailbox(Path.of(brand.server().told("mailbox_folder")))
        .latest(10).stream()
            .map(letter -> letter.mail())
            .filter(mail -> mail.to().equals(address))
            .filter(mail -> mail.text().contains("/verify?") || !address.startsWith("ann"))
            .findFirst()
            .orElseThrow();
  }

  private String link(Mail mail) {
    return mail.text()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(brand.domain() + "/verify?claim="))
        .findFirst()
        .orElseThrow();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** To be looked at. */
  private static void pictures(Page page, String of, String locale) {
    for (int width : List.of(360, 1280)) {
      page.setViewportSize(width, 740);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "%s-%s-%d.png".formatted(of, locale, width))));
    }
    page.setViewportSize(360, 740);
  }
}
