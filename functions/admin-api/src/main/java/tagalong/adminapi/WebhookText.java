package tagalong.adminapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Container;
import tagalong.domain.webhook.Authentication;
import tagalong.domain.webhook.Filter;
import tagalong.domain.webhook.Filter.Condition;
import tagalong.domain.webhook.Filter.Field;
import tagalong.wire.view.Words;

/** How the parts of a webhook are written in JSON. */
final class WebhookText {
  static final String NONE = "NONE";
  static final String BEARER = "BEARER";
  static final String BASIC = "BASIC";
  static final String SIGNATURE = "HS256";

  private static final int LONGEST_SECRET = 2048;
  private static final int SHORTEST_KEY = 32;
  private static final int MOST_CONDITIONS = 100;

  private WebhookText() {}

  static Container container(Sent sent) {
    return sent.text("container")
        .map(
            text ->
                Stream.of(Container.values())
                    .filter(container -> container.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(
                        () -> SettingUpWebhooks.invalid("container is production or test.")))
        .orElse(Container.PRODUCTION);
  }

  /** {@code {"type": "BEARER", "token": …}} and so on. */
  static Authentication authentication(Sent sent) {
    Sent how = sent.object("authentication");
    String type = how.text("type").orElse(NONE).toUpperCase(Locale.ROOT);
    return switch (type) {
      case NONE -> new Authentication.None();
      case BEARER -> new Authentication.Bearer(secret(how, "token"));
      case BASIC -> new Authentication.Basic(secret(how, "user"), secret(how, "password"));
      case SIGNATURE -> new Authentication.Signature(key(how));
      default ->
          throw SettingUpWebhooks.invalid(
              "authentication.type is one of %s."
                  .formatted(List.of(NONE, BEARER, BASIC, SIGNATURE)));
    };
  }

  /** What goes into a header. */
  private static String secret(Sent how, String name) {
    String secret = how.needed(name);
    if (secret.length() > LONGEST_SECRET || !secret.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw SettingUpWebhooks.invalid(
          name + " has at most 2048 characters, all of them of ASCII and on one line.");
    }
    return secret;
  }

  private static String key(Sent how) {
    String key = secret(how, "secret");
    if (key.length() < SHORTEST_KEY) {
      throw SettingUpWebhooks.invalid("secret has at least 32 characters.");
    }
    return key;
  }

  /** A list of groups, each with the values of one or more fields. */
  static List<Filter> filters(Sent sent) {
    List<Filter> filters = new ArrayList<>();
    for (Object group : sent.list("filters").orElse(List.of())) {
      if (!(group instanceof Map<?, ?> fields) || fields.isEmpty()) {
        throw SettingUpWebhooks.invalid(
            "Each of filters is an object, such as {\"type\": [\"reward_earned\"]}.");
      }
      filters.add(filter(fields));
    }
    return filters;
  }

  private static Filter filter(Map<?, ?> fields) {
    List<Condition> any = new ArrayList<>();
    fields.forEach(
        (name, values) -> {
          Field field = field(String.valueOf(name));
          List<?> all = values instanceof List<?> list ? list : List.of(String.valueOf(values));
          all.forEach(value -> any.add(new Condition(field, text(value, field))));
        });
    if (any.isEmpty() || any.size() > MOST_CONDITIONS) {
      throw SettingUpWebhooks.invalid("A filter names 1 to 100 values.");
    }
    return new Filter(any);
  }

  private static String text(@Nullable Object value, Field field) {
    if (value instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw SettingUpWebhooks.invalid("The values of %s are texts.".formatted(Words.lower(field)));
  }

  private static Field field(String name) {
    return Stream.of(Field.values())
        .filter(field -> Words.lower(field).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                SettingUpWebhooks.invalid(
                    "A filter is about one of %s."
                        .formatted(Stream.of(Field.values()).map(Words::lower).toList())));
  }

  static Map<String, List<String>> write(Filter filter) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Condition condition : filter.any()) {
      fields
          .computeIfAbsent(Words.lower(condition.field()), f -> new ArrayList<>())
          .add(condition.value());
    }
    return fields;
  }
}
