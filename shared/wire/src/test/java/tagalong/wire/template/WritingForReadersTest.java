package tagalong.wire.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.program.Partial;
import tagalong.domain.program.Region;

/** Templates that compare, and write dates, numbers, prices and plurals as their readers do. */
class WritingForReadersTest {
  private static final Map<String, Object> VALUES =
      Map.of(
          "data",
          Map.of(
              "until", "2026-12-31T23:30:00Z",
              "day", "2026-03-01",
              "count", new BigDecimal("3"),
              "amount", "1234.5",
              "plan", "gold",
              "empty", ""),
          "face_value",
          "50",
          "unit",
          "USD");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{{#eq data.plan \"gold\"}}y{{else}}n{{/eq}} | y",
        "{{#eq data.plan 'silver'}}y{{else}}n{{/eq}} | n",
        "{{#eq data.count 3}}y{{else}}n{{/eq}} | y",
        "{{#eq data.count \"3.00\"}}y{{else}}n{{/eq}} | y",
        "{{#eq data.plan data.nothing}}y{{else}}n{{/eq}} | n",
        "{{#ne data.plan \"gold\"}}y{{else}}n{{/ne}} | n",
        "{{#gt data.amount 1000}}y{{else}}n{{/gt}} | y",
        "{{#gte data.count 3}}y{{else}}n{{/gte}} | y",
        "{{#lt data.amount \"1234.6\"}}y{{else}}n{{/lt}} | y",
        "{{#lte data.count 2}}y{{else}}n{{/lte}} | n",
        "{{#gt data.plan 1}}y{{else}}n{{/gt}} | n",
        "{{#lt data.nothing 1}}y{{else}}n{{/lt}} | n",
        "{{#if (and data.plan (gt data.count 2))}}y{{else}}n{{/if}} | y",
        "{{#if (or data.empty (eq data.plan \"silver\"))}}y{{else}}n{{/if}} | n",
        "{{#unless (not data.empty)}}y{{else}}n{{/unless}} | n",
        "{{#if (eq data.plan \"silver\")}}s{{else if (eq data.plan \"gold\")}}g{{else}}n{{/if}} | g"
      })
  void aTemplateComparesWhatWasSent(String template, String written) {
    assertThat(text(template, "en-US")).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | {{date data.until}} | Dec 31, 2026",
        "en-US | {{date data.until style=\"short\"}} | 12/31/26",
        "en-GB | {{date data.until style=\"long\"}} | 31 December 2026",
        "es-MX | {{date data.until style=\"long\"}} | 31 de diciembre de 2026",
        "de | {{date data.day style=\"full\"}} | Sonntag, 1. März 2026",
        "de | {{time data.until}} | 18:30",
        "en-US | {{number data.amount}} | 1,234.5",
        "de | {{number data.amount digits=2}} | 1.234,50",
        "en-US | {{number data.amount digits=0}} | 1,235",
        "en-US | {{currency face_value unit}} | $50.00",
        "en-US | {{currency face_value unit digits=0}} | $50",
        "de | {{currency data.amount \"EUR\"}} | 1.234,50 €",
        "ja | {{currency data.amount \"JPY\"}} | ￥1,235",
        "en-US | {{currency face_value \"POINTS\"}} | 50 POINTS",
        "en-US | {{currency face_value \"PERCENT_OFF\"}} | 50%",
        "en-US | {{plural data.count one=\"# friend\" other=\"# friends\"}} | 3 friends",
        "en-US | {{plural 1 one=\"# friend\" other=\"# friends\"}} | 1 friend",
        "pl | {{plural data.count one=\"znajomy\" few=\"znajomych few\" other=\"other\"}} | znajomych few",
        "en-US | {{date data.plan}} | gold",
        "en-US | [{{number data.nothing}}] | []",
        "en-US | {{number data.plan}} | gold"
      })
  void whatWasSentIsWrittenAsItsReaderReads(String locale, String template, String written) {
    assertThat(text(template, locale).replace('\u00a0', ' ').replace('\u202f', ' '))
        .isEqualTo(written);
  }

  @Test
  void aDayIsADayInTheCompanysZone() {
    Manner auckland = new Manner(Locale.forLanguageTag("en-NZ"), ZoneId.of("Pacific/Auckland"));
    Template template = new Template(Template.Kind.TEXT, "{{date data.until style=\"long\"}}");
    assertThat(template.with(VALUES, auckland)).isEqualTo("1 January 2027");
  }

  @ParameterizedTest
  @CsvSource({"en_GB, en-GB", "!!, en-US", "'', en-US", "de-u-nu-thai, de"})
  void whatIsNoLanguageCountsAsNotSaid(String said, String locale) {
    assertThat(Manner.of(Region.PLAIN, Optional.of(said)).locale())
        .isEqualTo(Locale.forLanguageTag(locale));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, one",
    "en, 0, other",
    "en, 1.5, other",
    "fr, 0, one",
    "fr, 1.5, one",
    "fr, 2, other",
    "fr, 1000000, many",
    "pt, 0, one",
    "pt-PT, 0, other",
    "es, 2, other",
    "ja, 1, other",
    "ru, 1, one",
    "ru, 21, one",
    "ru, 11, many",
    "ru, 24, few",
    "ru, 12, many",
    "ru, 1.5, other",
    "pl, 21, many",
    "pl, 22, few",
    "cs, 3, few",
    "cs, 5, other",
    "sr, 5, other",
    "sl, 102, two",
    "ro, 0, few",
    "ro, 20, other",
    "lt, 12, other",
    "lt, 22, few",
    "ar, 0, zero",
    "ar, 2, two",
    "ar, 103, few",
    "ar, 111, many",
    "ar, 100, other",
    "he, 2, two",
    "hi, 0, one",
    "ru, 1000000000000000000001, one"
  })
  void aNumberHasTheFormThatItsLanguageGivesIt(String language, BigDecimal number, String form) {
    assertThat(PluralRule.form(Locale.forLanguageTag(language), number)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a\n  {{dat x}}` | there is no 'dat' to call: there are date, time, number, currency, plural | line 2, column 3",
        "{{date}} | 'date' wants 1 value, not 0 | line 1, column 1",
        "{{currency x}} | 'currency' wants 2 values, not 1 | line 1, column 1",
        "{{date x style=\"tiny\"}} | write one of full, long, medium, short as style | line 1, column 1",
        "{{date x style=y}} | write one of full, long, medium, short as style | line 1, column 1",
        "{{number x digits=9}} | write one of 0, 1, 2 | line 1, column 1",
        "{{number x figures=2}} | 'number' knows no 'figures': it knows digits | line 1, column 1",
        "{{plural x one=\"a\"}} | 'plural' needs other= | line 1, column 1",
        "{{#eq x}}{{/eq}} | 'eq' wants 2 values, not 1 | line 1, column 1",
        "{{#if (same x y)}}{{/if}} | there is no 'same' to call | line 1, column 1",
        "{{#if (eq x y}}{{/if}} | instead of {{#if (eq x y}} | line 1, column 1",
        "{{#if (date x)}}{{/if}} | there is no 'date' to call | line 1, column 1",
        "{{#date x}}{{/date}} | instead of {{#date x}} | line 1, column 1",
        "{{#address}}x{{/address}} | instead of {{#address}} | line 1, column 1"
      })
  void aWrongCallIsNamedWhereItStands(String template, String said, String place) {
    assertThatThrownBy(() -> new Template(Template.Kind.TEXT, template))
        .isInstanceOf(Unwritable.class)
        .hasMessageContaining(said)
        .hasMessageContaining(place);
  }

  @Test
  void aFieldMayBeCalledAsAddressesAreChecked() {
    Template template =
        new Template(
            Template.Kind.HTML,
            "{{address}} {{#if address}}{{data.address}}{{/if}} <a href=\"{{address}}\">x</a>");
    assertThat(
            template.with(Map.of("address", "1 Main St", "data", Map.of("address", "2 High St"))))
        .isEqualTo("1 Main St 2 High St <a href=\"1 Main St\">x</a>");
    assertThat(template.with(Map.of("address", "javascript:x"))).contains("href=\"#\"");
  }

  @Test
  void whatIsWrittenIsEscaped() {
    Template template =
        new Template(
            Template.Kind.HTML,
            "{{date x}}{{currency 1 x}}{{plural 2 other=x}}{{#eq x x}}{{x}}{{/eq}}");
    assertThat(template.with(Map.of("x", "<b>"))).doesNotContain("<b>").contains("&lt;b&gt;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " \u0001javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript\n:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "intent:x",
        "\u00a0javascript:x"
      })
  void anAddressFromDataRunsNothing(String address) {
    for (String template :
        List.of(
            "<a href=\"{{x}}\">",
            "<img src='{{x}}'>",
            "<form action=\"{{#if x}}{{x}}{{/if}}\">",
            "<a class=\"b\" HREF = \"{{> link to=x}}\">")) {
      Template page =
          new Template(Template.Kind.HTML, template, List.of(new Partial("link", "{{to}}")));
      assertThat(page.with(Map.of("x", address)))
          .as(template)
          .matches("(?s)<(a|img|form)( class=\"b\")? \\w+ ?= ?[\"']#[\"']>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://brand.example/x?y=1",
        "http://127.0.0.1:8080",
        "/zone/welcome",
        "mailto:a@b.example",
        "tel:+1555",
        "?a=b:c",
        "page.html"
      })
  void anAddressFromDataLeadsToPagesMailboxesAndPhones(String address) {
    Template page = new Template(Template.Kind.HTML, "<a title=\"a:b\" href=\"{{x}}/more\">");
    assertThat(page.with(Map.of("x", address)))
        .isEqualTo("<a title=\"a:b\" href=\"" + address.replace("=", "&#x3D;") + "/more\">");
  }

  @Test
  void aPictureMayBeWrittenIntoATemplate() {
    String picture = "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">";
    assertThat(new Template(Template.Kind.HTML, picture).with(Map.of())).isEqualTo(picture);
    for (String other :
        List.of("data:text/html,x", "data:image/svg+xml,{{x}}", "javascript:alert(1)")) {
      assertThatThrownBy(() -> new Template(Template.Kind.HTML, "<a href=\"" + other + "\">"))
          .isInstanceOf(Unwritable.class);
    }
  }

  @Test
  void anAddressThatTheTemplateBeginsLeadsWhereTheTemplateSays() {
    Template page = new Template(Template.Kind.HTML, "<a href=\"mybank://share?c={{x}}\">");
    assertThat(page.with(Map.of("x", "a:b"))).isEqualTo("<a href=\"mybank://share?c=a:b\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a href={{x}}> | between quotes | line 1, column 9",
        "<p {{x}}> | between the quotes | line 1, column 4",
        "<p onclick=\"a({{x}})\"> | may become a script | line 1, column 15",
        "`<script>\nvar a = '{{x}}'</script>` | may become a script | line 2, column 10",
        "<style>b{color: {{x}} }</style> | styles take what theme says | line 1, column 17",
        "<p style=\"color: {{data.x}}\"> | styles take what theme says | line 1, column 18",
        "<iframe srcdoc=\"{{x}}\"> | may become a script | line 1, column 17",
        "<a href=\"javascript:f('{{x}}')\"> | an address cannot be | line 1, column 10",
        "<a href=\"javascript:f()\"> | an address cannot be | line 1, column 10"
      })
  void aValueStandsOnlyWhereItIsSafe(String template, String said, String place) {
    assertThatThrownBy(() -> new Template(Template.Kind.HTML, template))
        .isInstanceOf(Unwritable.class)
        .hasMessageContaining(said)
        .hasMessageContaining(place);
  }

  @Test
  void whatDecidesAndHowItLooksMayStandAnywhere() {
    String template =
        "<style>b{color:{{theme.text}} }</style><!-- {{x}} ' --><input {{#if x}}checked{{/if}}"
            + " style=\"color: {{theme.text}}\" value=\"{{x}}\"> 1 < 2 <b>{{x}}</b>";
    assertThat(
            new Template(Template.Kind.HTML, template)
                .with(Map.of("x", "y", "theme", Map.of("text", "#000000"))))
        .isEqualTo(
            "<style>b{color:#000000 }</style><!-- y ' --><input checked"
                + " style=\"color: #000000\" value=\"y\"> 1 < 2 <b>y</b>");
  }

  private static String text(String template, String locale) {
    Region home = new Region("en-US", ZoneId.of("America/New_York"));
    return new Template(Template.Kind.TEXT, template)
        .with(VALUES, Manner.of(home, Optional.of(locale)));
  }
}
