package tagalong.adminapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.Sizes;

/** Codes as they were sent: JSON, or text with one a line. */
record CouponList(List<String> codes) {
  /** One request is answered once every code is stored, so it brings only so many. */
  static final int MOST = 1000;

  private static final String HEADING = "coupon_code";

  /**
   * @throws Problem.Raised when there are none, or too many
   */
  static CouponList of(Call call) {
    List<String> codes =
        call.request()
                .header("Content-Type")
                .filter(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("text/"))
                .isPresent()
            ? lines(call)
            : elements(Sent.of(call));
    if (codes.isEmpty() || codes.size() > MOST) {
      throw new Problem(
              ErrorCode.COUPONS_INVALID,
              "Send from 1 to 1000 codes: {\"coupons\":[…]}, or as text with one a line.",
              Map.of("codes", Integer.toString(codes.size())))
          .raised();
    }
    return new CouponList(codes);
  }

  private static List<String> lines(Call call) {
    Sizes.check(call.request().body(), Json.LARGEST);
    return call.request()
        .body()
        .text()
        .replace("\uFEFF", "")
        .lines()
        .map(CouponList::unquoted)
        .filter(line -> !line.isEmpty() && !line.equalsIgnoreCase(HEADING))
        .toList();
  }

  private static String unquoted(String line) {
    String code = line.strip();
    boolean quoted = code.length() > 1 && code.startsWith("\"") && code.endsWith("\"");
    return quoted ? code.substring(1, code.length() - 1).strip() : code;
  }

  private static List<String> elements(Sent sent) {
    return sent.list("coupons").stream().flatMap(List::stream).map(CouponList::code).toList();
  }

  /** What is no code at all becomes an empty one, so that its place is told. */
  private static String code(@Nullable Object element) {
    return switch (element) {
      case String text -> text.strip();
      case BigDecimal number -> number.toPlainString();
      case null, default -> "";
    };
  }

  Stream<String> stream() {
    return codes.stream();
  }
}
