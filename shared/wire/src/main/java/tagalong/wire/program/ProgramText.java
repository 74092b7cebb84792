package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tagalong.domain.program.Approval;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Content;
import tagalong.domain.program.Email;
import tagalong.domain.program.Email.Occasion;
import tagalong.domain.program.Email.Wording;
import tagalong.domain.program.Program;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.Region;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.Step;
import tagalong.domain.program.Supplier;
import tagalong.domain.program.Zone;

/**
 * Writes a program as one JSON text that {@link ProgramFile} reads back: nothing lies beside it.
 */
public final class ProgramText {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private ProgramText() {}

  public static String of(Program program) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("program", program.id()).put("name", program.name());
    program.starts().ifPresent(time -> tree.put("starts", time.toString()));
    program.ends().ifPresent(time -> tree.put("ends", time.toString()));
    referrals(program.referrals(), tree.putObject("referrals"));
    ObjectNode steps = tree.putObject("steps");
    program.steps().forEach(step -> step(step, steps.putObject(step.name())));
    ObjectNode rewards = tree.putObject("rewards");
    program.rewards().forEach(rule -> reward(rule, rewards.putObject(rule.name())));
    if (!program.quality().isEmpty()) {
      QualityText.write(program.quality(), tree.putArray("quality"));
    }
    if (!program.prehandlers().isEmpty()) {
      PrehandlerText.write(program.prehandlers(), tree.putObject("prehandlers"));
    }
    ObjectNode suppliers = tree.putObject("suppliers");
    program.suppliers().forEach(supplier -> supplier(supplier, suppliers.putObject(supplier.id())));
    ObjectNode emails = tree.putObject("emails");
    program.emails().forEach(email -> email(email, emails.putObject(email.name())));
    ObjectNode zones = tree.putObject("zones");
    program.zones().forEach(zone -> zone(zone, zones.putArray(zone.name())));
    program.budget().ifPresent(budget -> LimitText.write(budget, tree.putObject("budget")));
    if (program.asksConsent()) {
      tree.put("consent", "required");
    }
    program.theme().ifPresent(theme -> tree.set("theme", MAPPER.valueToTree(theme.values())));
    program.region().ifPresent(region -> region(region, tree.putObject("region")));
    ObjectNode partials = tree.putObject("partials");
    program.partials().forEach(partial -> partials.put(partial.name(), partial.template()));
    return written(tree);
  }

  private static void referrals(Referrals referrals, ObjectNode tree) {
    names(referrals.ways(), tree.putArray("by"));
    referrals.lookBack().ifPresent(span -> tree.put("look_back", Spans.write(span)));
    tree.put("prefer", lower(referrals.prefer()));
    referrals.landing().ifPresent(landing -> tree.put("landing", landing));
  }

  private static void step(Step step, ObjectNode tree) {
    tree.put("journey", lower(step.journey()));
    step.events().stream().sorted().forEach(tree.putArray("events")::add);
    if (!step.sources().isEmpty()) {
      names(step.sources(), tree.putArray("sources"));
    }
    step.approval().ifPresent(approval -> approval(approval, tree.putObject("approval")));
    audiences(step.audiences(), tree);
    step.when().ifPresent(formula -> tree.put("when", formula.text()));
  }

  private static void approval(Approval approval, ObjectNode tree) {
    tree.put("passing", delay(approval.passing())).put("suspicious", delay(approval.suspicious()));
    if (!approval.declinedBy().isEmpty()) {
      approval.declinedBy().stream().sorted().forEach(tree.putArray("declined_by")::add);
    }
  }

  private static String delay(Optional<Duration> delay) {
    return delay
        .map(span -> span.isZero() ? Drafting.AT_ONCE : Spans.write(span))
        .orElse(Drafting.BY_HAND);
  }

  private static void reward(RewardRule rule, ObjectNode tree) {
    tree.put("for", rule.step()).put("to", lower(rule.to())).put("once_per", lower(rule.per()));
    rule.limit().ifPresent(limit -> tree.put("limit", limit));
    tree.put("supplier", rule.supplier());
    LimitText.write(rule, tree);
    ArrayNode when = tree.putArray("when");
    for (Condition condition : rule.conditions()) {
      switch (condition) {
        case Condition.Member member -> when.addObject().put("audience", member.audience());
        case Condition.After after -> when.addObject().put("after", after.step());
        case Condition.NoCounterReferral() -> when.addObject().put("no_counter_referral", true);
        case Condition.NewRelationship() -> when.addObject().put("new_relationship", true);
        case Condition.HasEmail() -> when.addObject().put("has_email", true);
        case Condition.Like(var field, var pattern) ->
            when.addObject().putObject("like").put("field", field).put("pattern", pattern);
        case Condition.Equal(var field, var values) -> {
          ObjectNode equal = when.addObject().putObject("equal").put("field", field);
          values.stream().sorted().forEach(equal.putArray("values")::add);
        }
        case Condition.Expression(var formula) -> when.add(formula.text());
        case Condition.Minimum minimum ->
            when.addObject()
                .putObject("minimum")
                .put("field", minimum.field())
                .put("value", minimum.value());
      }
    }
  }

  private static void supplier(Supplier supplier, ObjectNode tree) {
    tree.put("name", supplier.name())
        .put("kind", lower(supplier.kind()))
        .put("face_value", supplier.faceValue())
        .put("unit", supplier.unit());
    supplier.generate().ifPresent(pattern -> tree.put("generate", pattern));
    supplier.code().ifPresent(code -> tree.put("code", code));
    supplier.expires().ifPresent(span -> tree.put("expires", Spans.write(span)));
    supplier.alertBelow().ifPresent(codes -> tree.put("alert_below", codes));
  }

  private static void email(Email email, ObjectNode tree) {
    switch (email.occasion()) {
      case Occasion.Rewarded about ->
          tree.put("reward", about.reward()).put("state", about.state().name());
      case Occasion.Taken about ->
          tree.put("step", about.step()).put("to", lower(about.to())).put("daily", about.daily());
    }
    wording(email.wording(), tree);
    if (!email.translations().isEmpty()) {
      ObjectNode translations = tree.putObject("translations");
      new TreeMap<>(email.translations())
          .forEach((language, said) -> wording(said, translations.putObject(language)));
    }
  }

  private static void wording(Wording wording, ObjectNode tree) {
    tree.put("subject", wording.subject()).put("html", wording.html()).put("text", wording.text());
  }

  private static void zone(Zone zone, ArrayNode contents) {
    for (Content content : zone.contents()) {
      ObjectNode tree = contents.addObject();
      content.variant().ifPresent(variant -> tree.put("variant", variant));
      tree.put("weight", content.weight());
      content.labels().stream().sorted().forEach(tree.putArray("labels")::add);
      content.locales().stream().sorted().forEach(tree.putArray("locales")::add);
      audiences(content.audiences(), tree);
      content.html().ifPresent(html -> tree.put("html", html));
      tree.set("data", MAPPER.valueToTree(content.data().values()));
    }
  }

  private static void audiences(Set<String> audiences, ObjectNode tree) {
    if (!audiences.isEmpty()) {
      audiences.stream().sorted().forEach(tree.putArray("audiences")::add);
    }
  }

  private static void region(Region region, ObjectNode tree) {
    tree.put("locale", region.locale()).put("time_zone", region.zone().getId());
  }

  private static void names(Collection<? extends Enum<?>> all, ArrayNode array) {
    all.stream().map(ProgramText::lower).sorted().forEach(array::add);
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static String written(ObjectNode tree) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
