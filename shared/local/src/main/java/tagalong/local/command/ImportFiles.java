package tagalong.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tagalong.domain.imports.Receipt;
import tagalong.domain.imports.Upload;
import tagalong.wire.archive.ArchiveFile;
import tagalong.wire.file.Survey;

/** Drops bulk files and waits for their receipts. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Imports bulk files (CSV, PSV, JSON array, JSON Lines): drops them and shows the receipt of each.")
final class ImportFiles implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final List<String> FINAL = List.of("DONE", "FAILED", "CANCELED", "EXPIRED");

  @Mixin private Access access = new Access();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--dry-run", description = "Says what would come of the files, and does nothing.")
  private boolean dry;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean done = true;
    for (Path file : files) {
      check(file);
      done &= dry ? tried(file) : imported(file);
    }
    return done ? 0 : 1;
  }

  private static void check(Path file) throws IOException {
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      throw new Refused("there is no file " + file + ".");
    }
    if (ArchiveFile.isOne(file)) {
      throw new Refused(
          file + " is an exported client: read it in with ./tagalong client import " + file);
    }
  }

  private boolean imported(Path file) throws IOException, InterruptedException {
    Path drop = Path.of(access.told("drop_folder")).resolve("events");
    List<Survey> surveys = Survey.all(Files.newInputStream(file));
    String dropped = file.getFileName().toString();
    drop(file, drop);
    boolean done = true;
    for (Survey survey : surveys) {
      String name = surveys.size() == 1 ? dropped : survey.inside().orElse(dropped);
      String id =
          Receipt.idOf(access.told("client_id"), name, survey.hash(), Upload.eventNameOf(name));
      done &= receipt(name, id, () -> !Files.exists(drop.resolve(dropped)));
    }
    return done;
  }

  /** Uploads the file, has it tried, and takes it back. */
  private boolean tried(Path file) throws IOException, InterruptedException {
    String name = file.getFileName().toString();
    String id = uploaded(file);
    try {
      JsonNode batch = access.post("/v6/batches", order(id, Upload.eventNameOf(name)));
      boolean done = receipt(name, batch.path("batch_id").asText(), () -> true);
      tell(batch.path("batch_id").asText());
      return done;
    } finally {
      access.delete("/v6/files/" + id);
    }
  }

  private String uploaded(Path file) throws IOException {
    String name = ProcessHandle.current().pid() + "-" + file.getFileName();
    JsonNode announced = access.post("/v6/files", JSON.createObjectNode().put("name", name));
    access.bring(announced.path("upload_url").asText(), file);
    return announced.path("id").asText();
  }

  private static JsonNode order(String file, String eventName) {
    ObjectNode order = JSON.createObjectNode();
    order.put("dry_run", true).put("default_event_name", eventName);
    order.putObject("data_source").put("type", "FILE_ASSET").put("file_asset_id", file);
    return order;
  }

  private void tell(String id) throws IOException {
    batch(id)
        .ifPresent(
            tried ->
                tried
                    .path("events")
                    .properties()
                    .forEach(
                        event ->
                            spec.commandLine()
                                .getOut()
                                .println(
                                    "  would be: %s %s"
                                        .formatted(event.getValue(), event.getKey()))));
  }

  /** A file that begins with a dot is ignored until it is complete. */
  private static void drop(Path file, Path drop) throws IOException {
    Path hidden = drop.resolve("." + file.getFileName() + ".part");
    Files.copy(file, hidden, StandardCopyOption.REPLACE_EXISTING);
    Files.move(hidden, drop.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean receipt(String name, String id, BooleanSupplier taken)
      throws IOException, InterruptedException {
    String shown = "";
    while (true) {
      Optional<JsonNode> batch = batch(id);
      String line = batch.map(ImportFiles::line).orElse(name + ": waiting");
      if (!line.equals(shown)) {
        spec.commandLine().getOut().println(line);
        shown = line;
      }
      if (taken.getAsBoolean()
          && batch.filter(b -> FINAL.contains(b.path("status").asText())).isPresent()) {
        return batch.get().path("status").asText().equals("DONE");
      }
      pause();
    }
  }

  /** By id, which name and content give: other files may have had this name before. */
  private Optional<JsonNode> batch(String id) throws IOException {
    return access.find("/v6/batches/" + id);
  }

  private static String line(JsonNode batch) {
    return "%s: %s, %s rows, %s rejected%s%s"
        .formatted(
            batch.path("name").asText(),
            batch.path("status").asText(),
            batch.path("total_rows").asText(),
            batch.path("failed_rows").asText(),
            said(batch, "rejected_rows_file", ", given back in "),
            said(batch, "error_message", ". "));
  }

  private static String said(JsonNode batch, String field, String before) {
    return batch.path(field).isTextual() ? before + batch.path(field).asText() : "";
  }

  private static void pause() throws InterruptedException {
    boolean never = new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    assert !never;
  }
}
