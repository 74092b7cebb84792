package tagalong.wire.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs/README.md shows is a program. */
class ReadmeTest {
  @Test
  void theProgramInTheReadmeIsSound(@TempDir Path folder) throws IOException {
    String readme = Files.readString(Path.of("../../programs/README.md"));
    Files.createDirectory(folder.resolve("emails"));
    Files.writeString(folder.resolve("emails/thanks.html"), "<p>Thanks</p>");
    Files.writeString(folder.resolve("emails/thanks.txt"), "Thanks");
    Path file =
        Files.writeString(
            folder.resolve("program.yaml"), readme.split("```yaml\n", 2)[1].split("```", 2)[0]);
    assertThat(new ProgramFile().read(file)).isInstanceOf(ProgramReading.Understood.class);
  }
}
