package tagalong.testkit.simulation.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that a company hands in.
 *
 * @param path where it comes to lie; of its own even where the name is not
 */
public record HandedFile(int client, String name, String path, List<Happening> rows) {
  static final List<String> COLUMNS =
      List.of(
          "email",
          "partner_user_id",
          "partner_event_id",
          "container",
          "amount",
          "share.channel",
          "share.recipient",
          "advocate_code",
          "coupon_code",
          Happening.TAG);

  public HandedFile {
    rows = List.copyOf(rows);
  }

  /** As it was written: a table with a header. */
  public byte[] content() {
    String header = "event_name,event_time," + String.join(",", COLUMNS);
    return (header + "\n" + rows.stream().map(HandedFile::line).collect(Collectors.joining()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Happening row) {
    Stream<String> first = Stream.of(row.name(), row.isSound() ? row.at().toString() : "some day");
    return Stream.concat(
                first, COLUMNS.stream().map(column -> row.cells().getOrDefault(column, "")))
            .collect(Collectors.joining(","))
        + "\n";
  }

  /** With these rows only. */
  HandedFile with(List<Happening> fewer) {
    return new HandedFile(client, name, path, fewer);
  }
}
