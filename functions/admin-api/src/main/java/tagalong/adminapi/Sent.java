package tagalong.adminapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.MediaType;

/** The fields of a JSON body; what is null counts as not sent, unknown fields mean nothing. */
record Sent(Map<String, @Nullable Object> fields) {
  private static final int LONGEST_NAME = 200;

  static Sent of(Call call) {
    MediaType.requireJson(call.request());
    return new Sent(Json.object(call.request().body()));
  }

  /** For operations that can be called without a body. */
  static Sent orNothing(Call call) {
    return call.request().body().isBlank() ? new Sent(Map.of()) : of(call);
  }

  Optional<String> text(String name) {
    return switch (fields.get(name)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text.strip()).filter(some -> !some.isEmpty());
      case BigDecimal number -> Optional.of(number.toPlainString());
      default -> throw binding(name, "text");
    };
  }

  /** A text that the operation cannot do without. */
  String needed(String name) {
    return text(name)
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.INVALID_PARAMETER,
                        name + " is missing.",
                        Map.of("parameter", name))
                    .raised());
  }

  /** A name that people give to things. */
  Optional<String> name() {
    return text("name")
        .map(
            given -> {
              if (given.length() > LONGEST_NAME) {
                throw Asked.wrong(
                    ErrorCode.INVALID_PARAMETER,
                    "name",
                    given,
                    "A name has at most 200 characters.");
              }
              return given;
            });
  }

  /** The fields of an object within; none where it was not sent. */
  Sent object(String name) {
    return switch (fields.get(name)) {
      case null -> new Sent(Map.of());
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> within = new LinkedHashMap<>();
        map.forEach((key, value) -> within.put(String.valueOf(key), value));
        yield new Sent(within);
      }
      default -> throw binding(name, "an object");
    };
  }

  /** Whether a switch was sent, and is off. */
  boolean isOff(String name) {
    return switch (fields.get(name)) {
      case null -> false;
      case Boolean on -> !on;
      default -> throw binding(name, "true or false");
    };
  }

  Optional<BigDecimal> number(String name) {
    return switch (fields.get(name)) {
      case null -> Optional.empty();
      case BigDecimal number -> Optional.of(number);
      default -> throw binding(name, "a number");
    };
  }

  /** Empty when nothing was sent; what is sent may be an empty list. */
  Optional<List<@Nullable Object>> list(String name) {
    return switch (fields.get(name)) {
      case null -> Optional.empty();
      case List<?> list -> Optional.of(new ArrayList<>(list));
      default -> throw binding(name, "a list");
    };
  }

  /** The texts of a list; empty when none was sent. */
  Optional<List<String>> texts(String name) {
    return list(name)
        .map(
            list ->
                list.stream()
                    .map(
                        one -> {
                          if (one instanceof String text) {
                            return text;
                          }
                          throw binding(name, "a list of texts");
                        })
                    .toList());
  }

  /** Each object of a list; none when it was not sent. */
  List<Sent> objects(String name) {
    return list(name).orElse(List.of()).stream()
        .map(one -> new Sent(Collections.singletonMap(name, one)).object(name))
        .toList();
  }

  /** Whether a switch was sent, and is on. */
  boolean isOn(String name) {
    return fields.get(name) != null && !isOff(name);
  }

  /** What may be left out and may not be null, where the documents say so. */
  void withoutNull(String... names) {
    for (String name : names) {
      if (fields.containsKey(name) && fields.get(name) == null) {
        throw new Problem(
                ErrorCode.INVALID_NULL,
                name + " is null. Leave it out to keep what there is.",
                Map.of("attribute", name))
            .raised();
      }
    }
  }

  private static Problem.Raised binding(String name, String kind) {
    return new Problem(
            ErrorCode.BINDING_ERROR, name + " must be " + kind + ".", Map.of("parameter", name))
        .raised();
  }
}
