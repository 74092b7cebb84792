package tagalong.wire.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.program.Partial;

class MistakenProgramTest {
  private static final String SOUND =
      """
      program: raf
      name: Refer a friend
      starts: 2026-01-01T00:00:00Z
      ends: 2027-01-01T00:00:00Z
      referrals: {by: [email_share], look_back: 365d}
      steps:
        share: {journey: advocate}
        opened:
          journey: friend
          events: [opened, account_opened]
      rewards:
        welcome:
          for: opened
          to: friend
          once_per: person
          limit: 3
          supplier: coupons
          when: [{minimum: {field: amount, value: 9.5}}, {after: share}]
      suppliers:
        coupons: {name: C, kind: coupon_pool, face_value: 10, unit: USD, generate: "W-######"}
      emails:
        hello:
          reward: welcome
          state: FULFILLED
          subject: Hello
          html: <p>{{code}}</p>
          text: |
            Your code
            {{code}}
      zones:
        product:
          - {locales: [es], html: <p>Hola</p>}
          - {variant: a, weight: 2, data: {title: Hello}}
      theme: {brand: Acme, primary: "#0b5c3b", radius: 8px}
      region: {locale: en-US, time_zone: America/New_York}
      partials:
        style: "<style>.x { color: {{theme.primary}} }</style>"
        head: "{{> style}}<h1>{{title}}</h1>"
      quality:
        - self_referral: [address]
        - {for: [opened], many_times: {most: 3, within: 1h}}
        - too_quick: {after: share, within: 5s}
        - blocked_addresses: [203.0.113.0/24]
        - blocked_countries: [KP]
      """;

  private final Path folder;
  private final ProgramFile files = new ProgramFile();

  MistakenProgramTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theSoundOneIsSound() {
    assertThat(files.read(SOUND)).isInstanceOf(ProgramReading.Understood.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "program: raf | program: Raf! | 1 | 10 | lower-case words",
        "program: raf | programme: raf | 1 | 1 | 'programme' is not known",
        "program: raf | | 2 | 1 | add 'program'",
        "starts: 2026-01 | starts: 2028-01 | 4 | 7 | ends before it starts",
        "2026-01-01T00:00:00Z | 2026-02-30T00:00:00Z | 3 | 9 | no such day",
        "2026-01-01T00:00:00Z | January | 3 | 9 | such as 2026-01-31T09:00:00Z",
        "[email_share] | [post] | 5 | 18 | email_share, share_link, advocate_code",
        "[email_share] | [share_link] | 5 | 12 | add 'landing'",
        "[email_share] | [share_link] | 7 | 3 | add 'share_link_clicked",
        "look_back: 365d | landing: /welcome | 5 | 41 | a whole address",
        "365d | a year | 5 | 43 | such as 365d",
        "{journey: advocate} | {} | 7 | 3 | add 'journey'",
        "journey: friend | journey: foe | 9 | 14 | advocate, friend",
        "account_opened] | share] | 10 | 13 | recognised by the step 'share' already",
        "locales: [es] | locales: [español] | 32 | 18 | such as es or pt-BR",
        "weight: 2 | weight: 0 | 33 | 28 | at least 1",
        "<p>Hola</p> | '{{{x}}}' | 32 | 29 | correct the template",
        "<p>Hola</p> | '<a>{{dat x}}</a>' | 32 | 29 | there is no 'dat' to call: there are date",
        "<p>Hola</p> | '<a href={{x}}>' | 32 | 29 | between quotes (line 1, column 9)",
        "America/New_York | Atlantis | 35 | 36 | no such time zone",
        "locale: en-US | locale: English! | 35 | 18 | such as es or pt-BR",
        "title: Hello | title: '{{x' | 33 | 37 | correct the template",
        "<p>Hola</p> | '{{share_link}}' | 32 | 5 | add 'product: {journey: advocate}'",
        "html: <p>Hola</p> | html: zones/hola.html | 32 | 29 | write the template itself",
        "<p>Hola</p> | '{{> foot}}' | 32 | 29 | no partial 'foot': there are head, style",
        "<p>Hola</p> | '{{theme.primry}}' | 32 | 29 | no theme.primry: there are brand, logo, primary",
        "{{> style}} | {{> head}} | 38 | 9 | 'head' includes itself",
        "{{title}} | `{{title}} {{#if x}}` | 38 | 9 | correct the template",
        "{{title}} | {{{title}}} | 38 | 9 | (line 1, column 16)",
        "`\"#0b5c3b\"` | green | 34 | 31 | a colour as",
        "`\"#0b5c3b\"` | `\"#777777\"` | 34 | 8 | on_primary #ffffff on primary #777777 has a contrast of 4.47:1",
        "radius: 8px | radius: round | 34 | 50 | such as 8px",
        "radius: 8px | font: \"'Evil'; x\" | 34 | 48 | without quotes",
        "brand: Acme | logo: javascript:x | 34 | 15 | address of a picture",
        "brand: Acme | colour: red | 34 | 9 | 'colour' is not known",
        "for: opened | for: closed | 13 | 10 | no step 'closed': there are opened, share",
        "for: opened | for: share | 14 | 9 | earns friends nothing",
        "once_per: person | once_per: friend | 15 | 15 | once per person",
        "limit: 3 | limit: 0 | 16 | 12 | at least 1",
        "limit: 3 | limit: 1.5 | 16 | 12 | a whole number",
        "{after: share} | `{no_counter_referral: false}` | 18 | 74 | write true",
        "limit: 3 | `every: 1` | 16 | 12 | at least 2",
        "limit: 3 | `tiers: [{next: 5, supplier: gold}]` | 16 | 33 | no supplier 'gold': there are coupons",
        "limit: 3 | `tiers: [{next: 0, supplier: coupons}]` | 16 | 20 | at least 1",
        "limit: 3 | `budget: {value: 9, per: month}` | 16 | 21 | is worth 10 already",
        "limit: 3 | `budget: {value: 90, per: 30d}` | 16 | 30 | day, week, month, year, ever",
        "`name: Refer a friend` | `budget: {value: 90, unit: EUR, per: year}\nname: R` | 2 | 27 | no supplier is of this unit",
        "limit: 3 | `at_most: [{per: fortnight, rewards: 1}]` | 16 | 21 | write day, week, month, year, ever",
        "limit: 3 | `at_most: [{per: day}]` | 16 | 15 | at least 2",
        "limit: 3 | `at_most: [{per: day, value: 0}]` | 16 | 33 | more than 0",
        "limit: 3 | `at_most: [{per: day, value: 9.99}]` | 16 | 33 | is worth 10 already",
        "limit: 3 | `at_most: [{per: 30d, value: 6000}]` | 16 | 33 | holds at most 5000",
        "limit: 3 | `at_most: [{per: 30d, rewards: 501}]` | 16 | 35 | at most 500 rewards",
        "{after: share} | `{like: {field: sku}}` | 18 | 53 | add 'pattern'",
        "{after: share} | `{equal: {field: sku, values: []}}` | 18 | 73 | at least 1",
        "{after: share} | `{has_email: no}` | 18 | 64 | write true",
        "supplier: coupons | supplier: none | 17 | 15 | no supplier 'none': there are coupons",
        "after: share | after: birth | 18 | 60 | no step 'birth'",
        "value: 9.5 | value: lots | 18 | 45 | a number",
        "unit: USD | unit: usd | 20 | 63 | a currency such as USD",
        "face_value: 10 | face_value: -1 | 20 | 53 | at least 0",
        "coupon_pool | account_credit | 20 | 81 | only a coupon_pool has codes",
        "`generate: \"W-######\"` | code: W-1 | 20 | 74 | only a static_code has one code",
        "`kind: coupon_pool` | `kind: coupon_pool, expires: soon` | 20 | 50 | a number of days",
        "reward: welcome | reward: other | 23 | 13 | no reward 'other': there are welcome",
        "reward: welcome | step: share | 22 | 3 | add 'to'",
        "`reward: welcome\n    state: FULFILLED` | `step: shared\n    to: person` | 23 | 11 | no step 'shared'",
        "state: FULFILLED | `state: FULFILLED\n    step: share\n    to: person` | 23 | 5 | write one of both",
        "subject: Hello | `subject: H\n    daily: 3` | 23 | 5 | write one of both",
        "subject: Hello | subject: '{{#if x}}' | 25 | 14 | correct the template",
        "<p>{{code}} | <p>{{{code}}} | 26 | 11 | correct the template",
        "html: <p>{{code}}</p> | html: emails/a.html | 26 | 11 | no files came with this",
        "hello: | hel lo: | 22 | 3 | letters, digits",
        "[address] | [shoes] | 40 | 21 | email, similar_email, address, device",
        "- self_referral: [address] | - self_referal: [address] | 40 | 5 | 'self_referal' is not known",
        "for: [opened], many | for: [closed], many | 41 | 11 | no step 'closed': there are opened, share",
        "most: 3 | most: 0 | 41 | 40 | at least 1",
        "within: 1h | within: 1 hour | 41 | 51 | such as 30d, 48h, 90m or 5s",
        "too_quick: {after: share | too_quick: {after: birth | 42 | 24 | no step 'birth'",
        "203.0.113.0/24 | 203.0.113.0/33 | 43 | 24 | is no IP address",
        "[KP] | [Korea] | 44 | 25 | two capitals",
        "[KP] | `[KP]\n    bots: true` | 44 | 5 | each of these on its own",
        "events: [opened, account_opened] | `events: [opened]\n    approval: {passing: soon}` | 11 | 25 | at_once, by_hand",
        "events: [opened, account_opened] | `events: [opened]\n    approval: {declined_by: [opened]}` | 11 | 29 | is the step itself",
        "{after: share} | 'event.amount > ' | 18 | 68 | no expression from here on",
        "{after: share} | 'evnt.amount > 1.0' | 18 | 53 | there is no 'evnt' here: there are event, name",
        "{after: share} | name | 18 | 52 | write what comes to true or false",
        "{after: share} | 'name + 1 == name' | 18 | 58 | '+' does not go with string and int",
        "{after: share} | steps.birth < time | 18 | 52 | no step 'birth': there are opened, share",
        "{after: share} | event.zip == '10115' | 18 | 65 | what reads as 10115 is no text: write 10115",
        "{after: share} | `\"event.vip in ['true']\"` | 18 | 67 | write true",
        "{after: share} | event.amount * 2 > 100.0 | 18 | 67 | write 2.0",
        "{after: share} | event.code.matches('(') | 18 | 71 | '(' cannot be read: write a pattern",
        "{after: share} | duration('7d') < duration('1h') | 18 | 61 | such as 36h, or days(2)",
        "journey: friend | `journey: friend\n    when: steps.share < time` | 10 | 11 | cannot ask for others",
        "journey: friend | `journey: friend\n    when: \"event.x ==\"` | 10 | 22 | no expression",
        "journey: friend | `journey: friend\n    when: |\n      event.x ==` | 10 | 11 | in line 2, column 1 of it",
        "partials: | `prehandlers:\n  a: {when: event.x > 1}\npartials:` | 37 | 3 | or some of rename, default, set and remove",
        "partials: | `prehandlers:\n  a: {drop: true, rename: share}\npartials:` | 37 | 3 | write drop, or block",
        "partials: | `prehandlers:\n  a: {rename: shared}\npartials:` | 37 | 15 | no step has 'shared': there are account_opened",
        "partials: | `prehandlers:\n  a: {set: {email: event.mail}}\npartials:` | 37 | 13 | 'email' stays",
        "partials: | `prehandlers:\n  a: {remove: [partner_event_id]}\npartials:` | 37 | 7 | 'partner_event_id' stays",
        "partials: | `prehandlers:\n  a: {set: {x: event.y +}}\npartials:` | 37 | 25 | no expression",
        "partials: | `prehandlers:\n  a: {when: event.y, drop: false}\npartials:` | 37 | 28 | write",
        "partials: | `prehandlers:\n  a: {when: steps.share < time, drop: true}\npartials:` | 37 | 13 | ask for them in 'when' of a reward",
        "suppliers: | `suppliers:\n  coupons: {}` | 21 | 3 | first in line 20",
        "referrals: { | referrals: {{ | 6 | 1 | this is not YAML"
      })
  void aMistakeIsNamedWhereItStands(
      String sound, String mistaken, int line, int column, String message) {
    String replaced = SOUND.replace(sound, mistaken == null ? "" : mistaken);
    assertThat(replaced).isNotEqualTo(SOUND);
    assertThat(mistakes(files.read(replaced)))
        .anySatisfy(
            mistake -> {
              assertThat(mistake.message()).contains(message);
              assertThat(mistake).hasToString(line + ":" + column + ": " + mistake.message());
            });
  }

  @Test
  void allMistakesAreToldAtOnceInTheOrderOfTheFile() {
    String mistaken = SOUND.replace("limit: 3", "limit: 0").replace("program: raf", "program: R");
    assertThat(mistakes(files.read(mistaken))).extracting(Mistake::line).containsExactly(1, 16);
  }

  @ParameterizedTest
  @CsvSource({"''", "[]", "3", "a: &a [*a]", "'a: [1, 2'", "'{\"program\": \"x\"}'"})
  void whatIsNoProgramAtAllIsAMistakeToo(String text) {
    assertThat(mistakes(files.read(text))).isNotEmpty();
  }

  @Test
  void aMissingFileIsAMistake() {
    assertThat(mistakes(files.read(folder.resolve("program.yaml")))).hasSize(1);
  }

  @Test
  void aTemplateBesideTheFileIsReadWithIt() throws IOException {
    Files.writeString(folder.resolve("a.html"), "<b>{{code}}</b>");
    ProgramReading reading = files.read(programNaming("a.html"));
    assertThat(reading).isInstanceOf(ProgramReading.Understood.class);
    assertThat(((ProgramReading.Understood) reading).program().emails().getFirst().wording().html())
        .isEqualTo("<b>{{code}}</b>");
  }

  @ParameterizedTest
  @CsvSource({"../secret.html", "link.html", "/etc/secret.html", "missing.html"})
  void aTemplateElsewhereIsNotRead(String name) throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path secret = Files.writeString(folder.resolve("secret.html"), "secret");
    Files.createSymbolicLink(home.resolve("link.html"), secret);
    Path file = home.resolve("program.yaml");
    Files.writeString(file, SOUND.replace("<p>{{code}}</p>", name));
    assertThat(mistakes(files.read(file)))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.line()).isEqualTo(26))
        .satisfies(mistake -> assertThat(mistake.message()).contains("beside the program file"));
  }

  @Test
  void whatTemplatesShareLiesBesideTheFileToo() throws IOException {
    Files.writeString(folder.resolve("style.html"), "<style>b { color: red }</style>");
    Path file =
        Files.writeString(
            folder.resolve("program.yaml"),
            SOUND.replace("\"<style>.x { color: {{theme.primary}} }</style>\"", "style.html"));
    assertThat(((ProgramReading.Understood) files.read(file)).program().partials().getFirst())
        .isEqualTo(new Partial("style", "<style>b { color: red }</style>"));
  }

  @Test
  void piecesOfPiecesCannotGrowWithoutBounds() {
    StringBuilder bomb = new StringBuilder(SOUND.split("quality:")[0]).append("  p0: 0123456789\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("  p%d: \"{{> p%d}}{{> p%d}}\"%n".formatted(i, i - 1, i - 1));
    }
    assertThat(mistakes(files.read(bomb.toString())))
        .anySatisfy(mistake -> assertThat(mistake.message()).contains("more than 200000"));
  }

  private Path programNaming(String html) throws IOException {
    return Files.writeString(
        folder.resolve("program.yaml"), SOUND.replace("<p>{{code}}</p>", html));
  }

  private static List<Mistake> mistakes(ProgramReading reading) {
    return switch (reading) {
      case ProgramReading.Understood understood -> List.of();
      case ProgramReading.Mistaken mistaken -> mistaken.mistakes();
    };
  }
}
