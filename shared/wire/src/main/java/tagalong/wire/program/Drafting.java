package tagalong.wire.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tagalong.domain.event.Source;
import tagalong.domain.program.Approval;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Content;
import tagalong.domain.program.Email;
import tagalong.domain.program.Journey;
import tagalong.domain.program.Partial;
import tagalong.domain.program.Program;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.Region;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Step;
import tagalong.domain.program.Supplier;
import tagalong.domain.program.Theme;
import tagalong.domain.program.Zone;
import tagalong.wire.expression.CelFormula;

/** Turns a tree of the right shape into the program that it describes. */
final class Drafting {
  static final String AT_ONCE = "at_once";
  static final String BY_HAND = "by_hand";
  private static final int MAILS_A_DAY = 5;
  private static final int INVITATIONS_A_DAY = 40;

  private Drafting() {}

  static Program program(JsonNode tree) {
    return new Program(
        tree.path("program").asText(),
        tree.path("name").asText(),
        instant(tree.path("starts")),
        instant(tree.path("ends")),
        referrals(tree.path("referrals")),
        each(tree.path("steps"), Drafting::step),
        each(tree.path("rewards"), Drafting::reward),
        each(tree.path("suppliers"), Drafting::supplier),
        each(tree.path("emails"), Drafting::email),
        each(tree.path("zones"), Drafting::zone),
        tree.has("theme") ? Optional.of(theme(tree.path("theme"))) : Optional.empty(),
        each(tree.path("partials"), (name, partial) -> new Partial(name, partial.asText())),
        tree.has("region") ? Optional.of(region(tree.path("region"))) : Optional.empty(),
        QualityText.read(tree.path("quality")),
        LimitText.budget(tree.path("budget")),
        PrehandlerText.read(tree.path("prehandlers")),
        tree.has("consent"));
  }

  private static Optional<Instant> instant(JsonNode text) {
    return text(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
  }

  private static Referrals referrals(JsonNode tree) {
    Set<Referrals.Way> ways = EnumSet.noneOf(Referrals.Way.class);
    tree.path("by").forEach(way -> ways.add(one(Referrals.Way.class, way)));
    return new Referrals(
        ways,
        text(tree.path("look_back")).map(Spans::read),
        text(tree.path("prefer")).filter("latest"::equals).isPresent()
            ? Referrals.Preference.LATEST
            : Referrals.Preference.EARLIEST,
        text(tree.path("landing")));
  }

  private static Step step(String name, JsonNode tree) {
    Set<String> events = new LinkedHashSet<>();
    tree.path("events").forEach(event -> events.add(event.asText()));
    Set<Source> sources = EnumSet.noneOf(Source.class);
    tree.path("sources").forEach(source -> sources.add(one(Source.class, source)));
    return new Step(
        name,
        events.isEmpty() ? Set.of(name) : events,
        one(Journey.class, tree.path("journey")),
        sources,
        tree.has("approval") ? Optional.of(approval(tree.path("approval"))) : Optional.empty(),
        texts(tree.path("audiences")),
        text(tree.path("when")).map(CelFormula::new));
  }

  private static Approval approval(JsonNode tree) {
    return new Approval(
        delay(tree.path("passing").asText(AT_ONCE)),
        delay(tree.path("suspicious").asText(BY_HAND)),
        texts(tree.path("declined_by")));
  }

  private static Optional<Duration> delay(String text) {
    return switch (text) {
      case AT_ONCE -> Optional.of(Duration.ZERO);
      case BY_HAND -> Optional.empty();
      default -> Optional.of(Spans.read(text));
    };
  }

  private static RewardRule reward(String name, JsonNode tree) {
    List<Condition> conditions = new ArrayList<>();
    JsonNode when = tree.path("when");
    if (when.isTextual()) {
      conditions.add(condition(when));
    }
    when.forEach(condition -> conditions.add(condition(condition)));
    return new RewardRule(
        name,
        tree.path("for").asText(),
        one(Journey.class, tree.path("to")),
        one(RewardRule.Per.class, tree.path("once_per")),
        tree.has("limit") ? OptionalInt.of(tree.path("limit").intValue()) : OptionalInt.empty(),
        conditions,
        tree.path("supplier").asText(),
        LimitText.caps(tree.path("at_most")),
        tree.has("every") ? OptionalInt.of(tree.path("every").intValue()) : OptionalInt.empty(),
        LimitText.tiers(tree.path("tiers")),
        LimitText.budget(tree.path("budget")));
  }

  private static Condition condition(JsonNode tree) {
    JsonNode minimum = tree.path("minimum");
    if (tree.isTextual()) {
      return new Condition.Expression(new CelFormula(tree.asText()));
    }
    if (tree.has("audience")) {
      return new Condition.Member(tree.path("audience").asText());
    }
    if (tree.has("no_counter_referral")) {
      return new Condition.NoCounterReferral();
    }
    if (tree.has("new_relationship")) {
      return new Condition.NewRelationship();
    }
    if (tree.has("has_email")) {
      return new Condition.HasEmail();
    }
    if (tree.has("equal")) {
      JsonNode equal = tree.path("equal");
      return new Condition.Equal(equal.path("field").asText(), texts(equal.path("values")));
    }
    if (tree.has("like")) {
      JsonNode like = tree.path("like");
      return new Condition.Like(like.path("field").asText(), like.path("pattern").asText());
    }
    return tree.has("after")
        ? new Condition.After(tree.path("after").asText())
        : new Condition.Minimum(minimum.path("field").asText(), number(minimum.path("value")));
  }

  private static Supplier supplier(String id, JsonNode tree) {
    return new Supplier(
        id,
        tree.path("name").asText(),
        one(Supplier.Kind.class, tree.path("kind")),
        number(tree.path("face_value")),
        tree.path("unit").asText(),
        text(tree.path("generate")),
        text(tree.path("code")),
        text(tree.path("expires")).map(Spans::read),
        tree.has("alert_below")
            ? OptionalInt.of(tree.path("alert_below").intValue())
            : OptionalInt.empty());
  }

  private static Email email(String name, JsonNode tree) {
    Map<String, Email.Wording> translations = new LinkedHashMap<>();
    tree.path("translations")
        .properties()
        .forEach(entry -> translations.put(entry.getKey(), wording(entry.getValue())));
    return new Email(name, occasion(tree), wording(tree), translations);
  }

  private static Email.Occasion occasion(JsonNode tree) {
    if (tree.has("reward")) {
      return new Email.Occasion.Rewarded(
          tree.path("reward").asText(), one(RewardState.class, tree.path("state")));
    }
    Email.Addressee to = one(Email.Addressee.class, tree.path("to"));
    int usual =
        switch (to) {
          case PERSON -> MAILS_A_DAY;
          case RECIPIENTS -> INVITATIONS_A_DAY;
        };
    return new Email.Occasion.Taken(
        tree.path("step").asText(), to, tree.path("daily").asInt(usual));
  }

  private static Email.Wording wording(JsonNode tree) {
    return new Email.Wording(
        tree.path("subject").asText(), tree.path("html").asText(), tree.path("text").asText());
  }

  private static Zone zone(String name, JsonNode tree) {
    List<Content> contents = new ArrayList<>();
    tree.forEach(content -> contents.add(content(content)));
    return new Zone(name, contents);
  }

  private static Content content(JsonNode tree) {
    return new Content(
        text(tree.path("variant")),
        tree.path("weight").asInt(1),
        texts(tree.path("labels")),
        texts(tree.path("locales")),
        texts(tree.path("audiences")),
        text(tree.path("html")),
        Plain.data(tree.path("data")));
  }

  private static Theme theme(JsonNode tree) {
    Theme plain = Theme.PLAIN;
    return new Theme(
        text(tree.path("brand")),
        text(tree.path("logo")),
        colour(tree, "primary", plain.primary()),
        colour(tree, "on_primary", plain.onPrimary()),
        colour(tree, "background", plain.background()),
        colour(tree, "surface", plain.surface()),
        colour(tree, "text", plain.text()),
        colour(tree, "muted", plain.muted()),
        colour(tree, "focus", plain.focus()),
        text(tree.path("radius")).orElse(plain.radius()),
        text(tree.path("font")).orElse(plain.font()));
  }

  private static Region region(JsonNode tree) {
    Region plain = Region.PLAIN;
    return new Region(
        text(tree.path("locale")).orElse(plain.locale()),
        text(tree.path("time_zone")).map(ZoneId::of).orElse(plain.zone()));
  }

  private static String colour(JsonNode tree, String name, String plain) {
    return text(tree.path(name)).orElse(plain);
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static BigDecimal number(JsonNode number) {
    return number.decimalValue();
  }

  private static Optional<String> text(JsonNode text) {
    return text.isTextual() ? Optional.of(text.asText()) : Optional.empty();
  }

  private static <E extends Enum<E>> E one(Class<E> kind, JsonNode text) {
    return Enum.valueOf(kind, text.asText().toUpperCase(Locale.ROOT));
  }

  private static <T> List<T> each(JsonNode tree, Named<T> reading) {
    List<T> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      all.add(reading.read(entry.getKey(), entry.getValue()));
    }
    return all;
  }

  /** Reads what stands under a name. */
  private interface Named<T> {
    T read(String name, JsonNode tree);
  }
}
