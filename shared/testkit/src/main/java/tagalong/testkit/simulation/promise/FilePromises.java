package tagalong.testkit.simulation.promise;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.imports.Import;
import tagalong.domain.intake.Rejection;
import tagalong.testkit.simulation.story.HandedFile;
import tagalong.testkit.simulation.story.Happening;
import tagalong.testkit.simulation.story.Setting;

/** A file is taken whole, and once however often it comes. */
final class FilePromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("A row of a file is one event, or else rejected", FilePromises::rows),
          new Promise("A file has a receipt that counts its rows", FilePromises::receipts));

  private FilePromises() {}

  private static Stream<String> rows(Ending ending) {
    Map<String, Long> events =
        ending.log().values().stream()
            .flatMap(event -> event.data().text(Happening.TAG).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    String rejected =
        ending.all(Rejection.class).map(Rejection::raw).collect(Collectors.joining("\n"));
    return ending.story().files().stream()
        .flatMap(file -> file.rows().stream())
        .distinct()
        .filter(
            row ->
                row.isSound()
                    ? events.getOrDefault(row.tag(), 0L) != 1
                    : events.containsKey(row.tag()) || !rejected.contains(row.tag()))
        .map(row -> "%s is %s events".formatted(row, events.getOrDefault(row.tag(), 0L)));
  }

  private static Stream<String> receipts(Ending ending) {
    List<Import> receipts = ending.all(Import.class).distinct().toList();
    return ending.story().files().stream()
        .filter(file -> receipts.stream().noneMatch(receipt -> counts(receipt, file)))
        .map(HandedFile::toString);
  }

  private static boolean counts(Import receipt, HandedFile file) {
    long bad = file.rows().stream().filter(row -> !row.isSound()).count();
    return receipt.name().equals(file.name())
        && receipt.client().equals(Setting.client(file.client()).id())
        && receipt.status() == Import.Status.DONE
        && receipt.totalRows() == file.rows().size()
        && receipt.failedRows() == bad;
  }
}
