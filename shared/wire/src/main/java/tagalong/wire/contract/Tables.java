package tagalong.wire.contract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All areas in one: each operation has one row in one table. */
final class Tables {
  private static final List<Table> ALL =
      List.of(
          EventTable.TABLE,
          RewardTable.TABLE,
          PersonTable.TABLE,
          FileTable.TABLE,
          SetUpTable.TABLE,
          ConsumerTable.TABLE,
          SharingTable.TABLE,
          TagTable.TABLE);
  private static final Map<Operation, Row> ROWS = new EnumMap<>(Operation.class);
  private static final Map<Operation, FunctionName> FUNCTIONS = new EnumMap<>(Operation.class);

  static {
    ALL.forEach(table -> table.rows().forEach(row -> enter(table.function(), row)));
    for (Operation operation : Operation.values()) {
      if (!ROWS.containsKey(operation)) {
        throw new IllegalStateException(operation + " stands in no table");
      }
    }
  }

  private Tables() {}

  static Row row(Operation operation) {
    return Objects.requireNonNull(ROWS.get(operation));
  }

  static FunctionName function(Operation operation) {
    return Objects.requireNonNull(FUNCTIONS.get(operation));
  }

  private static void enter(FunctionName function, Row row) {
    FUNCTIONS.put(row.operation(), function);
    if (ROWS.put(row.operation(), row) != null) {
      throw new IllegalStateException(row.operation() + " stands in two rows");
    }
  }
}
