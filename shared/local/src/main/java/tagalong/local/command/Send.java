package tagalong.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends events to the server. */
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    description = {
      "Sends an event:  send conversion email=ann@example.com cart_value=20",
      "or a file with one JSON event a line:  send --lines events.jsonl"
    })
final class Send implements Callable<Integer> {
  @Mixin private Access access = new Access();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "EVENT",
      description = "The name of the event.")
  private Optional<String> name = Optional.empty();

  @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "The data of the event.")
  private Map<String, String> data = new TreeMap<>();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description = "When it happened, ISO 8601 (default: now).")
  private Optional<String> time = Optional.empty();

  @Option(
      names = "--lines",
      paramLabel = "FILE",
      description = "A file with one JSON event a line.")
  private Optional<Path> lines = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (lines.isPresent()) {
      return sendLines(lines.get());
    }
    ObjectNode event =
        Printing.object()
            .put(
                "event_name",
                name.orElseThrow(() -> new Refused("name an event, or a file with --lines.")));
    time.ifPresent(text -> event.put("event_time", text));
    data.forEach(event.putObject("data")::put);
    Printing.print(spec.commandLine().getOut(), access.post("/v6/events", event));
    return 0;
  }

  private int sendLines(Path file) throws IOException {
    int sent = 0;
    int refused = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          sent++;
          refused += sendLine(line, sent) ? 0 : 1;
        }
      }
    }
    spec.commandLine()
        .getOut()
        .println("sent " + sent + " events, " + refused + " of them refused");
    return refused == 0 ? 0 : 1;
  }

  private boolean sendLine(String line, int number) throws IOException {
    try {
      JsonNode reply = access.post("/v6/async-events", "application/json", line);
      return reply.has("event_id");
    } catch (Refused refused) {
      spec.commandLine().getErr().println("event " + number + ": " + refused.getMessage());
      return false;
    }
  }
}
