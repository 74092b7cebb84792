package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single-page apps, strict policies, pages within apps, consent. */
class TheTagOnDemandingPagesTest {
  private static final String SHOWS =
      "tagalong.createZone({name: 'product', element_id: 'cta', data: {}})";
  private static Brand brand;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    brand = Brand.open(folder);
  }

  @AfterAll
  static void close() {
    brand.close();
  }

  @Test
  void aPageThatDemandsTrustedTypesIsFilledWithoutAComplaint() throws IOException {
    String policy =
        "default-src 'none'; script-src %1$s 'nonce-n'; connect-src %1$s; img-src %1$s; require-trusted-types-for 'script'; trusted-types tagalong"
            .formatted(brand.domain());
    String html =
        brand.page("<p id=cta></p>", Brand.script(SHOWS)).replace("<script>", "<script nonce=n>");
    try (Shop shop = new Shop(policy).page("/", html);
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate(shop.url("/"));
      page.locator("#cta a").waitFor();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aTagInTheHeadFillsABodyThatIsNotThereYet() throws IOException {
    String html = "<head>" + brand.page(Brand.script(SHOWS)) + "</head><body><p id=cta></p>";
    try (Shop shop = new Shop("").page("/", html.replace(" async", ""));
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/"));
      page.locator("#cta a").waitFor();
    }
  }

  @Test
  void aViewThatTookTheElementsPlaceIsFilledAndAsItsOwn() throws IOException {
    try (Shop shop = new Shop("").page("/", brand.page("<div id=view><p id=cta></p></div>"));
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/"));
      page.waitForFunction("tagalong.loaded");
      page.evaluate(SHOWS + " && 1");
      page.locator("#cta a").waitFor();
      String told =
          page.waitForRequest(
                  "**/zones/product",
                  () ->
                      page.evaluate(
                          "history.pushState({}, '', '/shoes'); view.innerHTML = '<p id=cta>new</p>'; "
                              + SHOWS
                              + " && 1"))
              .postData();
      assertThat(told).contains(shop.url("/shoes"));
      page.locator("#cta a").waitFor();
    }
  }

  @Test
  void anAnswerThatComesLateDoesNotReplaceALaterOne() throws IOException {
    try (Shop shop = new Shop("").page("/", brand.page("<p id=cta></p>"));
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/"));
      page.waitForFunction("tagalong.loaded");
      page.evaluate("tagalong.createZone({name: 'product', data: {}})");
      page.evaluate(
          """
          window.late = new Promise(go => window.go = go);
          const send = window.fetch;
          window.fetch = (url, how) => send(url, how).then(reply => url.endsWith('share_experience') ? late.then(() => reply) : reply);
          window.first = tagalong.createZone({name: 'share_experience', element_id: 'cta', data: {}});
          tagalong.createZone({name: 'product', element_id: 'cta', data: {}}).then(() => 1)
          """);
      String shown = page.locator("#cta").innerHTML();
      page.evaluate("go(), first.then(() => 1)");
      assertThat(page.locator("#cta").innerHTML()).isEqualTo(shown).contains("<a ");
    }
  }

  @Test
  void noScriptOfAnyContentIsRun() throws IOException {
    String evil =
        "<b>shown</b><script>window.ran = 1</script><img src=x onerror='window.ran = 2'>"
            + "<svg onload='window.ran = 3'></svg><a href='java&#9;script:window.ran = 4'>go</a>"
            + "<iframe srcdoc='<script>parent.ran = 5</script>'></iframe>";
    try (Shop shop = new Shop("").page("/", brand.page("<p id=cta></p>"));
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/"));
      page.waitForFunction("tagalong.loaded");
      page.evaluate(
          "html => { window.fetch = async () => new Response(JSON.stringify({html})); return "
              + SHOWS
              + ".then(() => 1) }",
          evil);
      page.locator("#cta a").click();
      page.evaluate("new Promise(done => setTimeout(done, 100))");
      assertThat(page.locator("#cta b").textContent()).isEqualTo("shown");
      assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "window.extoleShare = what => { window.shared = what.url }",
        "window.extoleShare = {share(what) { window.shared = what.url }}",
        "navigator.share = async what => { window.shared = what.url }"
      })
  void aButtonSharesThroughTheAppOrElseTheBrowser(String bridge) throws IOException {
    String button = "<button data-tagalong-share='https://a.example/ANN'>Share</button>";
    try (Shop shop = new Shop("").page("/", brand.page(Brand.script(bridge), button));
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/"));
      page.waitForFunction("tagalong.loaded");
      page.locator("button").click();
      page.waitForFunction("window.shared === 'https://a.example/ANN'");
    }
  }

  @Test
  void nothingIsStoredBeforeConsentAndAllIsErasedAfterIt() throws IOException {
    String html = brand.page("").replace(" async", " async data-consent=required");
    try (Shop shop = new Shop("").page("/", html);
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/?advocate_code=ANN7"));
      page.waitForFunction("tagalong.loaded");
      page.evaluate("tagalong.createZone({name: 'conversion'}).then(() => 1)");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      page.evaluate("tagalong.consent('granted')");
      assertThat(page.evaluate("Object.keys(localStorage).some(k => k.endsWith(':token'))"))
          .isEqualTo(true);
      page.evaluate("tagalong.consent('denied')");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      assertThat(person.cookies()).isEmpty();
    }
  }

  @Test
  void ofTwoProgramDomainsTheFirstIsToldAndTheOtherNothing() throws IOException {
    String other = brand.domain().replace("127.0.0.1", "localhost");
    String html =
        brand.page(
            "<script src='" + other + "/core.js'></script>",
            Brand.script("tagalong.createZone({name: 'conversion'})"));
    try (Shop shop = new Shop("").page("/", html.replace(" async", ""));
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      List<String> told = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              told.add(request.url());
            }
          });
      page.waitForResponse("**/events", () -> page.navigate(shop.url("/")));
      assertThat(told).containsExactly(brand.domain() + "/events");
    }
  }
}
