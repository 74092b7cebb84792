package tagalong.wire.sharing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.InForce;
import tagalong.domain.sharing.ShareContent;
import tagalong.domain.sharing.Unfit;
import tagalong.domain.sharing.Wish;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/**
 * The fields of a body about sharing; what is null counts as not sent, unknown fields mean nothing.
 */
public record Wanted(Map<String, @Nullable Object> fields) {

  /**
   * What is wanted of a share link.
   *
   * @throws Problem.Raised when a field has another type than it should
   */
  public Wish wish(Dialect dialect) {
    return new Wish(
        text("key"),
        text("label"),
        object("content").map(Wanted::new).map(Wanted::content),
        text("target_url"),
        object("data").map(data -> texts(data, dialect)),
        text(InForce.NAMED));
  }

  /** A text without the spaces around it; empty where there is nothing in it. */
  public Optional<String> text(String name) {
    return switch (fields.get(name)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text.strip()).filter(some -> !some.isEmpty());
      case BigDecimal number -> Optional.of(number.toPlainString());
      default -> throw binding(name, "text");
    };
  }

  public List<String> texts(String name) {
    return switch (fields.get(name)) {
      case null -> List.of();
      case List<?> list ->
          list.stream().map(one -> one instanceof String text ? text.strip() : "").toList();
      default -> throw binding(name, "a list of texts");
    };
  }

  public Optional<Map<String, @Nullable Object>> object(String name) {
    return switch (fields.get(name)) {
      case null -> Optional.empty();
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> copied = new LinkedHashMap<>();
        map.forEach((key, value) -> copied.put(String.valueOf(key), value));
        yield Optional.of(copied);
      }
      default -> throw binding(name, "an object");
    };
  }

  private ShareContent content() {
    return new ShareContent(
        text("title"),
        text("description"),
        text("image_url"),
        text("url"),
        text("partner_content_id"));
  }

  private static Map<String, String> texts(Map<String, @Nullable Object> data, Dialect dialect) {
    Map<String, String> texts = new LinkedHashMap<>();
    data.forEach(
        (name, value) -> {
          switch (value) {
            case null -> {}
            case String text -> texts.put(name, text);
            case BigDecimal number -> texts.put(name, number.toPlainString());
            case Boolean truth -> texts.put(name, truth.toString());
            default ->
                throw dialect
                    .problem(
                        new Unfit(
                            Unfit.Reason.DATA_VALUE,
                            "Values in data are texts.",
                            Map.of("name", name)))
                    .raised();
          }
        });
    return texts;
  }

  private static Problem.Raised binding(String name, String kind) {
    return new Problem(
            ErrorCode.BINDING_ERROR, name + " must be " + kind + ".", Map.of("parameter", name))
        .raised();
  }
}
