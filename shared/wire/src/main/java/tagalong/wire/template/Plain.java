package tagalong.wire.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;

/** Values as templates see them: text, numbers and what was sent as either. */
final class Plain {
  private Plain() {}

  /** Empty text where there is none, or more than one. */
  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Map<?, ?> map -> "";
      case List<?> list -> "";
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  static Optional<BigDecimal> number(@Nullable Object value) {
    return new Data(Map.of("it", text(value))).number("it");
  }

  /** Where one of both is a number, ten is ten however it is written. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    Optional<BigDecimal> a = number(one);
    Optional<BigDecimal> b = number(other);
    boolean counted =
        (one instanceof Number || other instanceof Number) && a.isPresent() && b.isPresent();
    return counted ? a.get().compareTo(b.get()) == 0 : text(one).equals(text(other));
  }
}
