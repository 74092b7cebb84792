package tagalong.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import tagalong.domain.store.StoreUnavailable;

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
      SftpCommand.class,
      CouponsCommand.class,
      WebhookCommand.class,
      ProgramCommand.class,
      Simulate.class,
      Replay.class,
      HelpCommand.class
    },
    footer = {"", "./tagalong test builds everything and runs every test."})
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    quieten();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(Main.class, new Constructing())
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> {
              command.getErr().println("tagalong: " + sentence(problem));
              return 1;
            });
  }

  /** What went wrong, for people; what nobody foresaw is thrown on. */
  private static String sentence(Exception problem) throws Exception {
    return switch (problem) {
      case Refused refused -> String.valueOf(refused.getMessage());
      case StoreUnavailable down -> String.valueOf(down.getMessage());
      case NoSuchFileException missing -> "there is no file " + missing.getFile() + ".";
      case AccessDeniedException denied -> "may not use " + denied.getFile() + ".";
      case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder.";
      case FileSystemException failed when failed.getReason() != null ->
          failed.getFile() + ": " + failed.getReason();
      case CharacterCodingException foreign -> "the file is not text in UTF-8.";
      case IOException failed -> String.valueOf(failed.getMessage());
      default -> throw problem;
    };
  }

  /** Says only what we say ourselves, and what others warn of. */
  private static void quieten() throws IOException {
    try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    }
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
