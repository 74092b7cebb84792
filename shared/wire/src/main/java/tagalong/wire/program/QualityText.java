package tagalong.wire.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tagalong.domain.program.QualityCheck;
import tagalong.domain.program.QualityRule;
import tagalong.domain.program.QualityRule.Trait;

/** Rules of quality as program files have them. */
final class QualityText {
  private static final String FOR = "for";

  private QualityText() {}

  static List<QualityCheck> read(JsonNode array) {
    List<QualityCheck> checks = new ArrayList<>();
    for (JsonNode one : array) {
      one.properties().stream()
          .filter(entry -> !entry.getKey().equals(FOR))
          .map(entry -> new QualityCheck(texts(one.path(FOR)), rule(entry)))
          .forEach(checks::add);
    }
    return checks;
  }

  private static QualityRule rule(Map.Entry<String, JsonNode> named) {
    JsonNode tree = named.getValue();
    return switch (named.getKey()) {
      case "self_referral" -> new QualityRule.SelfReferral(traits(tree));
      case "blocked_countries" -> new QualityRule.BlockedCountries(texts(tree));
      case "permitted_countries" -> new QualityRule.PermittedCountries(texts(tree));
      case "blocked_domains" -> new QualityRule.BlockedDomains(texts(tree));
      case "disposable_email" -> new QualityRule.DisposableEmail();
      case "blocked_addresses" ->
          new QualityRule.BlockedAddresses(texts(tree).stream().sorted().toList());
      case "bots" -> new QualityRule.Bots();
      case "many_times" -> new QualityRule.ManyTimes(most(tree), within(tree));
      case "too_quick" -> new QualityRule.TooQuick(tree.path("after").asText(), within(tree));
      case "look_back" -> new QualityRule.LookBack(Spans.read(tree.asText()));
      case "new_customers" -> new QualityRule.NewCustomers(texts(tree));
      case "conversions_per_day" -> new QualityRule.ConversionsPerDay(tree.intValue());
      case "mass_shares" -> new QualityRule.MassShares(most(tree), within(tree));
      case "valid_email" -> new QualityRule.ValidEmail();
      case "blocked_attribute" -> new QualityRule.BlockedAttribute(field(tree), values(tree));
      case "demanded_attribute" -> new QualityRule.DemandedAttribute(field(tree), values(tree));
      default -> throw new IllegalStateException("the schema knows no " + named.getKey());
    };
  }

  static void write(List<QualityCheck> checks, ArrayNode array) {
    for (QualityCheck check : checks) {
      ObjectNode tree = array.addObject();
      if (!check.steps().isEmpty()) {
        write(check.steps(), tree.putArray(FOR));
      }
      write(check, tree);
    }
  }

  private static void write(QualityCheck check, ObjectNode tree) {
    String name = check.name();
    switch (check.rule()) {
      case QualityRule.SelfReferral(var by) ->
          write(
              by.stream().map(trait -> trait.name().toLowerCase(Locale.ROOT)).toList(),
              tree.putArray(name));
      case QualityRule.BlockedCountries(var countries) -> write(countries, tree.putArray(name));
      case QualityRule.PermittedCountries(var countries) -> write(countries, tree.putArray(name));
      case QualityRule.BlockedDomains(var domains) -> write(domains, tree.putArray(name));
      case QualityRule.DisposableEmail() -> tree.put(name, true);
      case QualityRule.BlockedAddresses(var ranges) -> write(ranges, tree.putArray(name));
      case QualityRule.Bots() -> tree.put(name, true);
      case QualityRule.ManyTimes(var most, var within) -> write(most, within, tree.putObject(name));
      case QualityRule.TooQuick(var after, var within) ->
          tree.putObject(name).put("after", after).put("within", Spans.write(within));
      case QualityRule.LookBack(var span) -> tree.put(name, Spans.write(span));
      case QualityRule.NewCustomers(var steps) -> write(steps, tree.putArray(name));
      case QualityRule.ConversionsPerDay(var most) -> tree.put(name, most);
      case QualityRule.MassShares(var most, var within) ->
          write(most, within, tree.putObject(name));
      case QualityRule.ValidEmail() -> tree.put(name, true);
      case QualityRule.BlockedAttribute(var field, var values) ->
          write(values, tree.putObject(name).put("field", field).putArray("values"));
      case QualityRule.DemandedAttribute(var field, var values) ->
          write(values, tree.putObject(name).put("field", field).putArray("values"));
    }
  }

  private static void write(Collection<String> texts, ArrayNode array) {
    texts.stream().sorted().forEach(array::add);
  }

  private static void write(int most, Duration within, ObjectNode tree) {
    tree.put("most", most).put("within", Spans.write(within));
  }

  private static int most(JsonNode tree) {
    return tree.path("most").intValue();
  }

  private static Duration within(JsonNode tree) {
    return Spans.read(tree.path("within").asText());
  }

  private static String field(JsonNode tree) {
    return tree.path("field").asText();
  }

  private static Set<String> values(JsonNode tree) {
    return texts(tree.path("values"));
  }

  private static Set<Trait> traits(JsonNode array) {
    return texts(array).stream()
        .map(name -> Trait.valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
