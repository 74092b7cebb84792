package tagalong.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where a client is told what happens. */
@Command(
    name = "webhook",
    mixinStandardHelpOptions = true,
    description = "Lists, adds, removes and tries out webhooks, and sends dead letters again.")
final class WebhookCommand {
  private static final String WEBHOOKS = "/v6/webhooks";
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the webhooks, without their secrets.")
  int list(@Mixin Access access) throws IOException {
    return print(access.get(WEBHOOKS));
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a webhook.")
  int add(
      @Mixin Access access,
      @Parameters(index = "0", paramLabel = "URL", description = "Begins with https://.")
          String url,
      @Option(names = "--name", paramLabel = "TEXT", description = "For you to know it by.")
          Optional<String> name,
      @Mixin ProofFile proof,
      @Option(
              names = "--filter",
              paramLabel = "FIELD=VALUE,…",
              description =
                  "Tells only what has one of the values, for example"
                      + " type=reward_earned,reward_fulfilled. Of several filters all must hold.")
          List<String> filters,
      @Option(names = "--test", description = "Is told of tests, and of nothing else.")
          boolean test)
      throws IOException {
    ObjectNode webhook = Printing.object().put("url", url);
    name.ifPresent(text -> webhook.put("name", text));
    webhook.put("container", test ? "test" : "production");
    webhook.set("authentication", proof.read());
    ArrayNode groups = webhook.putArray("filters");
    for (String filter : filters == null ? List.<String>of() : filters) {
      groups.add(group(filter));
    }
    return print(access.post(WEBHOOKS, webhook));
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes a webhook. What waits for it becomes dead letters.")
  int remove(@Mixin Access access, @Parameters(paramLabel = "ID") String id) throws IOException {
    access.delete(WEBHOOKS + "/" + Printing.encoded(id));
    return 0;
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Tells a webhook of something that did not happen, of the type webhook_test.")
  int test(@Mixin Access access, @Parameters(paramLabel = "ID") String id) throws IOException {
    return print(
        access.post(WEBHOOKS + "/" + Printing.encoded(id) + "/notices", Printing.object()));
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows what became of one thing that was told.")
  int show(
      @Mixin Access access,
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(index = "1", paramLabel = "EVENT") String event)
      throws IOException {
    return print(
        access.get(WEBHOOKS + "/" + Printing.encoded(id) + "/notices/" + Printing.encoded(event)));
  }

  @Command(
      name = "dead",
      mixinStandardHelpOptions = true,
      description = "Lists what was given up: the dead letters of the last 7 days.")
  int dead(@Mixin Access access, @Parameters(paramLabel = "ID") String id) throws IOException {
    return print(access.get(WEBHOOKS + "/" + Printing.encoded(id) + "/dead-letters"));
  }

  @Command(
      name = "again",
      mixinStandardHelpOptions = true,
      description = "Sends dead letters again: one, or as many as 100.")
  int again(
      @Mixin Access access,
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(index = "1", paramLabel = "EVENT", arity = "0..1") Optional<String> event)
      throws IOException {
    String letters = WEBHOOKS + "/" + Printing.encoded(id) + "/dead-letters";
    String path = event.map(one -> letters + "/" + Printing.encoded(one)).orElse(letters);
    return print(access.post(path, Printing.object()));
  }

  private static ObjectNode group(String filter) {
    int equals = filter.indexOf('=');
    if (equals < 1) {
      throw new Refused("write --filter as field=value, for example type=reward_earned.");
    }
    ObjectNode group = Printing.object();
    ArrayNode values = group.putArray(filter.substring(0, equals));
    for (String value : filter.substring(equals + 1).split(",")) {
      values.add(value);
    }
    return group;
  }

  private int print(JsonNode answer) throws IOException {
    Printing.print(spec.commandLine().getOut(), answer);
    return 0;
  }

  /** Secrets are read from files, so that they are not seen among the processes. */
  static final class ProofFile {
    @Option(
        names = "--bearer",
        paramLabel = "FILE",
        description = "Holds a token, sent as Authorization: Bearer.")
    private Optional<Path> bearer = Optional.empty();

    @Option(
        names = "--basic",
        paramLabel = "FILE",
        description = "Holds name:password, sent as Authorization: Basic.")
    private Optional<Path> basic = Optional.empty();

    @Option(
        names = "--secret",
        paramLabel = "FILE",
        description = "Holds a secret that the body is signed with, of 32 characters or more.")
    private Optional<Path> secret = Optional.empty();

    private ObjectNode read() throws IOException {
      if (Stream.of(bearer, basic, secret).filter(Optional::isPresent).count() > 1) {
        throw new Refused("say one of --bearer, --basic and --secret.");
      }
      ObjectNode how = Printing.object();
      if (bearer.isPresent()) {
        return how.put("type", "BEARER").put("token", text(bearer.get()));
      }
      if (basic.isPresent()) {
        String[] parts = text(basic.get()).split(":", 2);
        if (parts.length < 2) {
          throw new Refused("write name:password into the file of --basic.");
        }
        return how.put("type", "BASIC").put("user", parts[0]).put("password", parts[1]);
      }
      return secret.isPresent()
          ? how.put("type", "HS256").put("secret", text(secret.get()))
          : how.put("type", "NONE");
    }

    private static String text(Path file) throws IOException {
      return Files.readString(file).strip();
    }
  }
}
