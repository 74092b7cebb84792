package tagalong.local.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands of the launcher. */
@Command(
    name = "tagalong",
    mixinStandardHelpOptions = true,
    description = "Takes in the events of referral programs and fires what the programs promise.",
    subcommands = {
      Run.class,
      Send.class,
      ImportFiles.class,
      Check.class,
      ClientCommand.class,
      DomainCommand.class,
      TokenCommand.class,
      KeyCommand.class,
      CouponsCommand.class,
      ProgramCommand.class,
      HelpCommand.class
    },
    footer = {"", "./tagalong test builds everything and runs every test."})
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(Main.class, new Constructing())
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> {
              if (problem instanceof Refused || problem instanceof java.io.IOException) {
                command.getErr().println("tagalong: " + problem.getMessage());
                return 1;
              }
              throw problem;
            });
  }

  /** Makes the commands; none of them needs anything to begin with. */
  private static final class Constructing implements CommandLine.IFactory {
    private final CommandLine.IFactory usual = CommandLine.defaultFactory();

    @Override
    public <K> K create(Class<K> kind) throws Exception {
      return kind == Main.class ? kind.cast(new Main()) : usual.create(kind);
    }
  }
}
