package tagalong.local.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.aws.Settings;

/** A way in is one folder, one block in the template and its samples; nothing is left over. */
class ConventionsTest {

  static List<DeployedFunction> functions() {
    return DeployedFunction.all();
  }

  @Test
  void everyFolderOfAFunctionHasABlockOfItsNameAndEveryBlockAFolder() {
    List<String> folders = DeployedFunction.foldersOf("functions");
    assertThat(functions()).extracting(DeployedFunction::name).containsAll(folders);
    assertThat(functions()).extracting(DeployedFunction::folder).isSubsetOf(folders);
  }

  @Test
  void onlyTheLaneOfFilesIsASecondBlockOfItsFolder() {
    assertThat(functions())
        .filteredOn(function -> !function.name().equals(function.folder()))
        .extracting(DeployedFunction::name, DeployedFunction::folder)
        .containsExactly(tuple("bulk-reactor", "reactor"));
  }

  /** Lambda refuses a second one, whatever they filter; not every emulator does. */
  @Test
  void aStreamFeedsAFunctionThroughOneMapping() {
    assertThat(Template.translated().ofType("AWS::Lambda::EventSourceMapping").values())
        .isNotEmpty()
        .extracting(mapping -> mapping.path("EventSourceArn") + " " + mapping.path("FunctionName"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aBlockDeploysTheJarThatMavenBuilds(DeployedFunction function) throws IOException {
    String folder = function.folder();
    assertThat(function.codeUri())
        .isEqualTo("functions/%s/target/%s-function.jar".formatted(folder, folder));
    assertThat(function.pom())
        .contains("<artifactId>" + folder + "</artifactId>")
        .contains("<artifactId>maven-shade-plugin</artifactId>");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aHandlerCanBeMadeAndCalledByThePlatform(DeployedFunction function)
      throws ReflectiveOperationException {
    String[] handler = function.handler().split("::", -1);
    Class<?> type = Class.forName(handler[0]);
    assertThat(RequestHandler.class).isAssignableFrom(type);
    assertThat(type.getPackageName()).isEqualTo("tagalong." + function.folder().replace("-", ""));
    assertThat(Modifier.isPublic(type.getDeclaredConstructor().getModifiers())).isTrue();
    assertThat(Arrays.stream(type.getMethods()).map(Method::getName)).contains(handler[1]);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionHasSamples(DeployedFunction function) throws IOException {
    assertThat(function.hasSamples()).as("events/%s/*.json", function.folder()).isTrue();
  }

  @Test
  void samplesAreOfFunctions() {
    assertThat(DeployedFunction.foldersOf("events"))
        .isSubsetOf(DeployedFunction.foldersOf("functions"));
  }

  @Test
  void theTemplateTellsWhatSettingsReadAndNothingElse() {
    assertThat(DeployedFunction.environmentNames())
        .containsExactlyInAnyOrderElementsOf(Settings.names());
  }

  @Test
  void aFunctionIsToldOnlyWhatItNeedsBesideTheTables() {
    assertThat(
            Template.asWritten().root().at("/Globals/Function/Environment/Variables").fieldNames())
        .toIterable()
        .allMatch(name -> name.endsWith("_TABLE"));
    assertThat(functions())
        .filteredOn(function -> !function.ownVariables().isEmpty())
        .extracting(function -> function.logicalId() + " " + function.ownVariables())
        .containsExactlyInAnyOrder(
            "AdminApi [FILES_BUCKET]",
            "FileImport [FILES_BUCKET]",
            "Courier [MAIL_CONFIGURATION_SET, MAIL_FROM]",
            "Clock [MAIL_CONFIGURATION_SET, MAIL_FROM]");
  }

  @Test
  void everyAlarmHasItsRowInOperations() throws IOException {
    List<String> named =
        Files.readAllLines(Path.of("../../docs/operations.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.indexOf('|', 1)))
            .flatMap(cell -> Pattern.compile("`(\\w+)`").matcher(cell).results())
            .map(match -> match.group(1))
            .toList();
    assertThat(Template.asWritten().ofType("AWS::CloudWatch::Alarm").keySet())
        .isNotEmpty()
        .isSubsetOf(named);
    assertThat(named).doesNotHaveDuplicates().isSubsetOf(Template.asWritten().ids());
  }
}
