package tagalong.wire.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Addresses;
import tagalong.domain.client.Client;
import tagalong.domain.client.Domain;
import tagalong.domain.consumer.UnsubscribeClaim;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.World;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Message;
import tagalong.domain.program.Email;
import tagalong.domain.program.Partial;
import tagalong.domain.program.Program;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.Referrals.Preference;
import tagalong.domain.program.RewardState;

class LettersTest {
  private static final Program PROGRAM =
      new Program(
          "refer-a-friend",
          "Refer a friend",
          Optional.empty(),
          Optional.empty(),
          new Referrals(Set.of(), Optional.empty(), Preference.EARLIEST, Optional.empty()),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(
              new Partial("signed", "{{> name}} of {{theme.brand}}, {{code}}"),
              new Partial("name", "<b>{{who}}</b>")));

  @Test
  void piecesAndLooksOfTheProgramStandWhereTheyAreNamed() {
    String template = "{{theme.primary}} {{> signed who=\"Ann & co\"}}";
    Mail mail = written("", template, template, Map.of("code", "<7>"));
    assertThat(mail.html()).isEqualTo("#0b5c3b <b>Ann &amp; co</b> of Refer a friend, &lt;7&gt;");
    assertThat(mail.text()).isEqualTo("#0b5c3b <b>Ann & co</b> of Refer a friend, <7>");
  }

  @Test
  void valuesStandWhereTheTemplatesNameThem() {
    Mail mail =
        written("Your code {{code}}", "<b>{{code}}</b>", "{{code}}", Map.of("code", "WELCOME-1"));
    assertThat(mail)
        .isEqualTo(
            new Mail(
                "7", "ann@example.com", "Your code WELCOME-1", "<b>WELCOME-1</b>", "WELCOME-1"));
  }

  @Test
  void valuesAreEscapedInHtmlOnly() {
    Mail mail = written("{{x}}", "{{x}}", "{{x}}", Map.of("x", "<i>Tom & \"Ann\"</i>"));
    assertThat(mail.html()).isEqualTo("&lt;i&gt;Tom &amp; &quot;Ann&quot;&lt;/i&gt;");
    assertThat(mail.text()).isEqualTo("<i>Tom & \"Ann\"</i>");
    assertThat(mail.subject()).isEqualTo("<i>Tom & \"Ann\"</i>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"es-MX | Hasta el 31 dic 2026", "de | Until Dec 31, 2026", "| Until Dec 31, 2026"})
  void datesAreInTheLanguageOfTheWordsAroundThem(@Nullable String locale, String text) {
    Map<String, String> values = new HashMap<>(Map.of("until", "2026-12-31"));
    if (locale != null) {
      values.put("locale", locale);
    }
    Email email =
        new Email(
            "welcome",
            new Email.Occasion.Rewarded("welcome", RewardState.FULFILLED),
            new Email.Wording("s", "h", "Until {{date until}}"),
            Map.of("es", new Email.Wording("s", "h", "Hasta el {{date until}}")));
    assertThat(rendered(email, values).text()).isEqualTo(text);
  }

  @Test
  void aValueCannotBeginAnotherHeader() {
    Map<String, String> values = Map.of("x", "hello\r\nBcc: all@example.com\u2028\u0000x");
    assertThat(written("{{x}}\n", "", "", values).subject())
        .isEqualTo("hello Bcc: all@example.com x");
  }

  @Test
  void everyMailHasALinkOfItsOwnToGetNoMore() {
    Client client = new Client("1", "Acme", "secret", 1, Instant.EPOCH);
    Letters letters =
        new Letters(
            id -> List.of(new Domain("share.acme.example", id)),
            Addresses.secure(),
            id -> Optional.of(client));
    String template = "{{unsubscribe_link}}";
    Mail mail =
        rendered(
            letters,
            new Email("welcome", "welcome", RewardState.FULFILLED, "", template, template),
            Map.of());
    String link = mail.unsubscribe().orElseThrow();
    assertThat(mail.text()).isEqualTo(link);
    String page = "https://share.acme.example/unsubscribe?claim=";
    assertThat(link).startsWith(page);
    assertThat(UnsubscribeClaim.read(client, link.substring(page.length())))
        .map(claim -> claim.address().value())
        .contains("ann@example.com");
  }

  @Test
  void whatHasNoValueIsLeftOut() {
    assertThat(written("", "", "a{{code}}b{{#if code}}c{{else}}d{{/if}}", Map.of()).text())
        .isEqualTo("abd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{x.bytes.length}}", "{{x.class.name}}", "{{x.length}}", "{{class}}", "{{size}}"})
  void onlyMapsAreSeen(String template) {
    assertThat(written("", "", template, Map.of("x", "secret")).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{code",
        "{{#if code}}",
        "{{/if}}",
        "{{shout code}}",
        "{{{code}}}",
        "{{&code}}",
        "{{> (lookup . \"x\")}}",
        "{{#> layout}}{{/layout}}",
        "{{> ../secret}}",
        "{{#block \"b\"}}{{/block}}",
        "{{precompile \"b\"}}",
        "{{lookup this \"code\"}}",
        "{{#if code}}{{{code}}}{{/if}}"
      })
  void aTemplateThatReachesTooFarIsRefusedBeforeItIsUsed(String source) {
    assertThatThrownBy(() -> new Template(Template.Kind.HTML, source))
        .isInstanceOf(Unwritable.class);
  }

  @Test
  void aListIsWrittenElementByElement() {
    Template template =
        new Template(
            Template.Kind.TEXT,
            "{{!-- {{each}} --}}{{! all }}{{#each people as |p|}}{{@index}}{{p.name}} {{/each~}}");
    assertThat(template.with(Map.of("people", List.of(Map.of("name", "a"), Map.of("name", "b")))))
        .isEqualTo("0a 1b ");
  }

  @Test
  void aRefusalSaysWhere() {
    assertThatThrownBy(() -> new Template(Template.Kind.TEXT, "Hello\n  {{#if code}}"))
        .isInstanceOf(Unwritable.class)
        .hasMessageContaining("line 2");
  }

  private static Mail written(
      String subject, String html, String text, Map<String, String> values) {
    return rendered(
        new Email("welcome", "welcome", RewardState.FULFILLED, subject, html, text), values);
  }

  private static Mail rendered(Email email, Map<String, String> values) {
    return rendered(new Letters(client -> List.of(), Addresses.secure()), email, values);
  }

  private static Mail rendered(Letters letters, Email email, Map<String, String> values) {
    Message message =
        new Message(
            "7",
            new World("1", Container.PRODUCTION),
            "9",
            "ann@example.com",
            "refer-a-friend",
            1,
            "welcome",
            new Data(new HashMap<>(values)),
            Optional.of("9-p1"),
            Optional.empty(),
            Instant.EPOCH,
            Message.Status.WAITING,
            0,
            Optional.empty());
    return letters.render(message, PROGRAM, email);
  }
}
