package tagalong.wire.contract;

import java.util.List;

/** The operations of one area, all answered by one function. */
record Table(FunctionName function, List<Row> rows) {
  Table {
    rows = List.copyOf(rows);
  }
}
