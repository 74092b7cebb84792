package tagalong.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CoreScriptTest {
  private final CoreScript script = CoreScript.builtIn();

  @Test
  void aPageDoesNotWaitForMoreThanFourKilobytes() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(script.bytes());
    }
    assertThat(zipped.size()).isBetween(1000, 4096);
  }

  @Test
  void nothingInItNeedsAPermissionThatStrictPagesDoNotGive() {
    String text = new String(script.bytes(), StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("eval(", "new Function", ".style", "document.write");
  }

  @Test
  void itsHashIsFitForAnETag() {
    assertThat(script.hash()).matches("[0-9a-f]{32}").isEqualTo(CoreScript.builtIn().hash());
  }
}
