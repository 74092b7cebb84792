package tagalong.local.process;

import java.nio.file.Path;
import tagalong.domain.program.Program;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** The programs that come with Tagalong. */
final class ProgramFiles {
  private ProgramFiles() {}

  /** The program that the first client begins with. */
  static Program referAFriend() {
    Path home = Path.of(System.getProperty("tagalong.home", "."));
    return switch (new ProgramFile().read(home.resolve("programs/refer-a-friend/program.yaml"))) {
      case ProgramReading.Understood understood -> understood.program();
      case ProgramReading.Mistaken mistaken ->
          throw new IllegalStateException(
              "programs/refer-a-friend: " + mistaken.mistakes().getFirst());
    };
  }
}
