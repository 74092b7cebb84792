package tagalong.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes to the server of what a page and a browser know. */
class WhatTheTagTellsTest {
  private static Brand brand;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    brand = Brand.open(folder);
  }

  @AfterAll
  static void close() {
    brand.close();
  }

  /** What the first request says, of a page that is opened at an address. */
  private static JsonNode told(String query, String... parts) throws IOException {
    try (Shop shop = new Shop("").page("/", brand.page(parts));
        BrowserContext person = brand.browsers().reading("es-MX")) {
      Page page = person.newPage();
      Request request =
          page.waitForRequest(
              asked -> asked.method().equals("POST"), () -> page.navigate(shop.url("/" + query)));
      return new ObjectMapper().readTree(request.postData());
    }
  }

  @Test
  void theProductZoneKnowsTheProductOfThePage() throws IOException {
    JsonNode data =
        told(
                "",
                "<meta property='og:title' content='Red shoe'>",
                "<meta property='og:image' content='https://cdn.example/shoe.png'>",
                Brand.script("tagalong.createZone({name: 'product'})"))
            .path("data");
    assertThat(data.path("content").path("title").asText()).isEqualTo("Red shoe");
    assertThat(data.path("content").path("image").asText())
        .isEqualTo("https://cdn.example/shoe.png");
    assertThat(data.path("locale").asText()).isEqualTo("es-MX");
  }

  @Test
  void whatThePageSaysItselfGoesFirst() throws IOException {
    JsonNode data =
        told(
                "",
                "<meta property='og:title' content='Red shoe'>",
                Brand.script(
                    "tagalong.createZone({name: 'product', data: {locale: 'fr', content: {title: 'Mine'}}})"))
            .path("data");
    assertThat(data.path("content").path("title").asText()).isEqualTo("Mine");
    assertThat(data.path("locale").asText()).isEqualTo("fr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels: 'vip,new', source: 'footer' | \"vip,new\" | \"footer\"",
        "labels: ['vip', 'new'] | [\"vip\",\"new\"] | ''",
        "data: {labels: '', source: 'mail'} | \"\" | \"mail\""
      })
  void labelsAndSourceGoAsTheyAreGiven(String options, String labels, String source)
      throws IOException {
    JsonNode data =
        told("", Brand.script("tagalong.createZone({name: 'product', " + options + "})"))
            .path("data");
    assertThat(data.path("labels")).hasToString(labels);
    assertThat(data.path("source")).hasToString(source);
  }

  @ParameterizedTest
  @CsvSource({"jwt: 'a.b.c'", "data: {jwt: 'a.b.c'}"})
  void aJwtStandsBesideTheDataAndNotInIt(String option) throws IOException {
    JsonNode body =
        told("", Brand.script("tagalong.createZone({name: 'product', " + option + "})"));
    assertThat(body.path("jwt").asText()).isEqualTo("a.b.c");
    assertThat(body.path("data").has("jwt")).isFalse();
  }

  @Test
  void whatProvesWhoSomebodyIsStaysInTheAddress() throws IOException {
    String data =
        told(
                "?a=1&access_token=secret1&jwt=secret2#secret3",
                Brand.script("tagalong.createZone({name: 'product'})"))
            .toString();
    assertThat(data).contains("?a=1&").doesNotContain("secret");
  }

  @Test
  void theCodeOfAShareLinkCountsOnTheNextPageToo() throws IOException {
    try (Shop shop =
            new Shop("")
                .page("/", brand.page(""))
                .page(
                    "/next",
                    brand.page(Brand.script("tagalong.createZone({name: 'conversion'})")));
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/?advocate_code=ANN7"));
      page.waitForFunction("tagalong.loaded");
      Request request = page.waitForRequest("**/events", () -> page.navigate(shop.url("/next")));
      assertThat(request.postData()).contains("\"share_link\":\"ANN7\"");
    }
  }

  @Test
  void anAppsTokenIsTheBrowsersFromThenOn() throws IOException {
    String token = "device-0123456789abcdef0123456789abcdef";
    try (Shop shop = new Shop("").page("/", brand.page(""));
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/"));
      page.waitForFunction("tagalong.loaded");
      page.evaluate("extole.tokenStore.set('" + token + "')");
      Request request =
          page.waitForRequest(
              "**/events", () -> page.evaluate("extole.createZone({name: 'conversion'}) && 1"));
      assertThat(request.postData()).contains("\"access_token\":\"" + token + "\"");
      assertThat(page.evaluate("extole.tokenStore.get()")).isEqualTo(token);
    }
  }

  @Test
  void aCallAfterTheTagIsThereSaysWhatCameOfIt() throws IOException {
    try (Shop shop = new Shop("").page("/", brand.page(""));
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/"));
      page.waitForFunction("tagalong.loaded");
      assertThat(page.evaluate("tagalong.createZone({name: 'conversion'}).then(r => !!r.id)"))
          .isEqualTo(true);
      assertThat(
              page.evaluate(
                  "tagalong.createZone({name: 'mobile_cta', element: document.body}).then(r => r.data.zone)"))
          .isEqualTo("share_experience");
      // A mistake of the page's is told in the console, and breaks nothing of it.
      assertThat(page.evaluate("tagalong.createZone({}).then(r => r === null)")).isEqualTo(true);
    }
  }

  @Test
  void nobodyIsAskedButTheProgramDomainAndNothingIsAddedToThePagesGlobals() throws IOException {
    try (Shop shop =
            new Shop("")
                .page(
                    "/",
                    brand.page(
                        "<p id=cta></p>",
                        Brand.script(
                            "tagalong.createZone({name: 'product', element_id: 'cta', data: {}})")))
                .page("/bare", "<title>bare</title>");
        BrowserContext person = brand.browsers().person()) {
      Page page = person.newPage();
      page.navigate(shop.url("/bare"));
      Object bare = page.evaluate("Object.keys(window)");
      List<String> hosts = new ArrayList<>();
      page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
      page.navigate(shop.url("/"));
      page.locator("#cta a").waitFor();
      assertThat(hosts)
          .containsOnly(
              URI.create(shop.url("/")).getAuthority(), URI.create(brand.domain()).getAuthority());
      List<String> more = new ArrayList<>(strings(page.evaluate("Object.keys(window)")));
      more.removeAll(strings(bare));
      assertThat(more).containsExactlyInAnyOrder("tagalong", "extole");
    }
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }
}
