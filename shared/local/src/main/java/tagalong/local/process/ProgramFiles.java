package tagalong.local.process;

import java.nio.file.Path;
import tagalong.adminapi.ProgramReader;
import tagalong.domain.program.Program;
import tagalong.wire.program.Mistake;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** The programs that come with Tagalong, and those that are published here. */
final class ProgramFiles {
  private static final ProgramFile FILE = new ProgramFile();

  private ProgramFiles() {}

  /** The program that the first client begins with. */
  static Program referAFriend() {
    Path home = Path.of(System.getProperty("tagalong.home", "."));
    return switch (FILE.read(home.resolve("programs/refer-a-friend/program.yaml"))) {
      case ProgramReading.Understood understood -> understood.program();
      case ProgramReading.Mistaken mistaken ->
          throw new IllegalStateException(
              "programs/refer-a-friend: " + mistaken.mistakes().getFirst());
    };
  }

  static ProgramReader.Outcome read(String text) {
    return switch (FILE.read(text)) {
      case ProgramReading.Understood understood ->
          new ProgramReader.Outcome.Read(understood.program());
      case ProgramReading.Mistaken mistaken ->
          new ProgramReader.Outcome.Mistaken(
              mistaken.mistakes().stream().map(Mistake::toString).toList());
    };
  }
}
