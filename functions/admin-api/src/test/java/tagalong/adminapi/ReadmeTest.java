package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Operation;

class ReadmeTest {
  @Test
  void everyOperationOfOursIsExplained() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(Operation.of(FunctionName.ADMIN_API))
        .filteredOn(operation -> operation.path().startsWith("/v6/"))
        .filteredOn(operation -> !operation.path().startsWith("/v6/batches"))
        .hasSize(45)
        .allSatisfy(
            operation ->
                assertThat(readme).contains("`" + operation.method() + " " + operation.path()));
  }
}
