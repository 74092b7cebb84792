package tagalong.adminapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;

/** The part of a list that a request asks for. */
record Page(int offset, int limit) {
  static final int USUAL = 100;
  static final int LARGEST = 1000;
  static final int FURTHEST = 10_000;

  /**
   * @throws Problem.Raised when there is no such part
   */
  static Page of(Call call) {
    return of(call, FURTHEST);
  }

  /** Of rows, which are passed over one by one, however many. */
  static Page ofRows(Call call) {
    return of(call, Integer.MAX_VALUE - LARGEST);
  }

  private static Page of(Call call, int furthest) {
    int limit = number(call, "limit").orElse(USUAL);
    if (limit < 1) {
      throw wrong(call, ErrorCode.INVALID_LIMIT, "limit", "limit is a whole number from 1 on.");
    }
    if (limit > LARGEST) {
      throw wrong(
          call,
          ErrorCode.MAX_FETCH_SIZE_1000,
          "limit",
          "Ask for at most 1000 at once, and for the rest with offset.");
    }
    int offset = number(call, "offset").orElse(0);
    if (offset < 0) {
      throw wrong(call, ErrorCode.INVALID_OFFSET, "offset", "offset is a whole number from 0 on.");
    }
    if (offset > furthest) {
      throw wrong(
          call,
          ErrorCode.INVALID_OFFSET,
          "offset",
          "offset goes to %d. Narrow the filters to see what lies beyond.".formatted(furthest));
    }
    return new Page(offset, limit);
  }

  <T> List<T> of(Stream<T> all) {
    return all.skip(offset).limit(limit).toList();
  }

  /** How much of a list must be read. */
  int end() {
    return offset + limit;
  }

  /** What is no number at all is as wrong as one that is out of bounds. */
  private static OptionalInt number(Call call, String name) {
    Optional<String> text = call.request().query(name).map(String::strip);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    boolean whole = text.get().matches("-?\\d{1,9}");
    boolean huge = text.get().matches("\\d{10,}");
    return OptionalInt.of(
        whole ? Integer.parseInt(text.get()) : huge ? Integer.MAX_VALUE : Integer.MIN_VALUE);
  }

  /** Where the documents declare no finer code, it is a parameter that is invalid. */
  private static Problem.Raised wrong(Call call, ErrorCode fine, String name, String message) {
    ErrorCode code = call.operation().mayAnswer(fine) ? fine : ErrorCode.INVALID_PARAMETER;
    String sent = call.request().query(name).orElse("");
    return new Problem(code, message, Map.of(name, Asked.shown(sent))).raised();
  }
}
