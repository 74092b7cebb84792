package tagalong.wire.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a template may ask of values: {@code {{#eq a b}}…{{/eq}}} or {@code {{#if (eq a b)}}}. What
 * is a number is compared as one, whatever it was sent as.
 */
@SuppressWarnings("ImmutableEnumChecker") // a form holds immutable copies
enum Comparison implements Helper<Object> {
  EQ(Form.of(2, 2)) {
    @Override
    boolean holds(List<@Nullable Object> values) {
      return Plain.same(values.get(0), values.get(1));
    }
  },
  NE(Form.of(2, 2)) {
    @Override
    boolean holds(List<@Nullable Object> values) {
      return !Plain.same(values.get(0), values.get(1));
    }
  },
  LT(Form.of(2, 2)) {
    @Override
    boolean holds(List<@Nullable Object> values) {
      return order(values).filter(by -> by < 0).isPresent();
    }
  },
  LTE(Form.of(2, 2)) {
    @Override
    boolean holds(List<@Nullable Object> values) {
      return order(values).filter(by -> by <= 0).isPresent();
    }
  },
  GT(Form.of(2, 2)) {
    @Override
    boolean holds(List<@Nullable Object> values) {
      return order(values).filter(by -> by > 0).isPresent();
    }
  },
  GTE(Form.of(2, 2)) {
    @Override
    boolean holds(List<@Nullable Object> values) {
      return order(values).filter(by -> by >= 0).isPresent();
    }
  },
  AND(Form.of(2, 10)) {
    @Override
    boolean holds(List<@Nullable Object> values) {
      return values.stream().noneMatch(Handlebars.Utils::isEmpty);
    }
  },
  OR(Form.of(2, 10)) {
    @Override
    boolean holds(List<@Nullable Object> values) {
      return !values.stream().allMatch(Handlebars.Utils::isEmpty);
    }
  },
  NOT(Form.of(1, 1)) {
    @Override
    boolean holds(List<@Nullable Object> values) {
      return Handlebars.Utils.isEmpty(values.get(0));
    }
  };

  private final Form form;

  Comparison(Form form) {
    this.form = form;
  }

  static Optional<Comparison> named(String name) {
    return Stream.of(values()).filter(one -> one.written().equals(name)).findFirst();
  }

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  Form form() {
    return form;
  }

  abstract boolean holds(List<@Nullable Object> values);

  @Override
  public Object apply(@Nullable Object first, Options options) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(first);
    for (Object more : options.params) {
      values.add(more);
    }
    boolean holds = holds(values);
    if (options.tagType.inline()) {
      return holds;
    }
    return holds ? options.fn() : options.inverse();
  }

  /** What is no number has no order. */
  private static Optional<Integer> order(List<@Nullable Object> values) {
    Optional<BigDecimal> one = Plain.number(values.get(0));
    Optional<BigDecimal> other = Plain.number(values.get(1));
    return one.flatMap(a -> other.map(b -> a.compareTo(Objects.requireNonNull(b))));
  }
}
