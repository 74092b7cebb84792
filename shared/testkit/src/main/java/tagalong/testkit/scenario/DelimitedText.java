package tagalong.testkit.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A table with a header; columns in any order, either line end, more cells quoted than need be. */
record DelimitedText(char delimiter, Random random) {

  byte[] of(List<Map<String, String>> rows) {
    List<String> columns = columns(rows);
    String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder(line(columns, UnaryOperator.identity())).append(lineEnd);
    for (Map<String, String> row : rows) {
      text.append(line(columns, column -> row.getOrDefault(column, ""))).append(lineEnd);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> columns(List<Map<String, String>> rows) {
    TreeSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.addAll(row.keySet()));
    List<String> columns = new ArrayList<>(names);
    Collections.shuffle(columns, random);
    return columns;
  }

  private String line(List<String> columns, UnaryOperator<String> cell) {
    return columns.stream()
        .map(column -> quoted(cell.apply(column)))
        .collect(Collectors.joining(String.valueOf(delimiter)));
  }

  private String quoted(String cell) {
    boolean needed = cell.chars().anyMatch(c -> c == delimiter || "\"\r\n".indexOf(c) >= 0);
    return needed || random.nextInt(20) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
