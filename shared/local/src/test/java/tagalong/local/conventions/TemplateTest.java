package tagalong.local.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tagalong.testkit.python.Python;

/** What the tools say of {@code template.yaml}, and what comes out of its translation. */
class TemplateTest {

  @Test
  void theLinterHasNothingToSay() {
    Python.Ended ended =
        Python.ofThisBuild()
            .run("-c", "from cfnlint.runner import main; main()", Template.FILE.toString());
    assertThat(ended.output()).isEmpty();
    assertThat(ended.status()).isZero();
  }

  /**
   * A policy of a function may have 20 KB, so it must not grow with its routes. The bucket has one
   * for each of its two prefixes that wake somebody.
   */
  @Test
  void aFunctionHasOnePermissionForEachKindOfTrigger() {
    List<String> permissions = new ArrayList<>();
    for (JsonNode permission : Template.translated().ofType("AWS::Lambda::Permission").values()) {
      permissions.add(
          permission.path("Principal").asText()
              + " "
              + permission.path("FunctionName").path("Ref").asText());
    }
    assertThat(permissions)
        .containsExactlyInAnyOrder(
            "apigateway.amazonaws.com TagBeaconAliaslive",
            "apigateway.amazonaws.com ConsumerApiAliaslive",
            "apigateway.amazonaws.com EventApiAliaslive",
            "apigateway.amazonaws.com AdminApiAliaslive",
            "s3.amazonaws.com FileImportAliaslive",
            "s3.amazonaws.com FileImportAliaslive",
            "events.amazonaws.com ClockAliaslive");
  }

  @Test
  void everythingWakesTheVersionThatIsLiveAndHasASnapshot() {
    Template translated = Template.translated();
    assertThat(translated.ofType("AWS::Lambda::Function").values())
        .hasSize(9)
        .allSatisfy(
            function -> {
              assertThat(function.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
              assertThat(function.path("Runtime").asText()).isEqualTo("java25");
              assertThat(function.at("/Architectures/0").asText()).isEqualTo("arm64");
            });
    assertThat(translated.ofType("AWS::Lambda::EventSourceMapping").values())
        .hasSize(4)
        .allSatisfy(
            mapping -> assertThat(mapping.at("/FunctionName/Ref").asText()).endsWith("Aliaslive"));
    assertThat(translated.ofType("AWS::ApiGatewayV2::Integration").values())
        .hasSize(4)
        .allSatisfy(
            integration ->
                assertThat(integration.at("/IntegrationUri/Ref").asText()).endsWith("Aliaslive"));
  }
}
