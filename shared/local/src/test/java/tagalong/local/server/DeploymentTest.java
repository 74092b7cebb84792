package tagalong.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Operation;

class DeploymentTest {
  private static final String TEMPLATE =
      """
      Resources:
        Http: { Type: "AWS::Serverless::HttpApi" }
        A:
          Type: AWS::Serverless::Function
          Properties:
            Role: !GetAtt Role.Arn
            Events:
              One: { Type: HttpApi, Properties: { ApiId: !Ref Http, Method: get, Path: /a } }
              Two: { Type: HttpApi, Properties: { ApiId: !Ref Http, Path: "/a/{proxy+}" } }
              Tick: { Type: Schedule, Properties: { Schedule: rate(1 minute) } }
        B:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              One: { Type: HttpApi, Properties: { Method: ANY, Path: "/a/b/{proxy+}" } }
        Rest:
          Type: AWS::Serverless::Function
          Properties: { Events: { All: { Type: HttpApi } } }
      """;

  @ParameterizedTest
  @CsvSource({
    "GET, /a, A",
    "POST, /a, Rest",
    "POST, /a/x, A",
    "POST, /a/b, A",
    "POST, /a/b/c, B",
    "GET, /a/, Rest",
    "GET, /, Rest",
    "GET, /ab, Rest"
  })
  void theMostExactRouteWins(String method, String path, String function) throws IOException {
    Deployment deployment =
        Deployment.read(new ByteArrayInputStream(TEMPLATE.getBytes(StandardCharsets.UTF_8)));
    assertThat(deployment.functionFor(method, path)).contains(function);
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationIsRoutedToItsFunction(Operation operation) {
    String path = operation.path().replaceAll("\\{[^}]*}", "x");
    assertThat(Deployment.builtIn().functionFor(operation.method(), path))
        .contains(operation.function().logicalId());
  }

  @Test
  void whatNobodyElseAnswersGoesToTheProgramDomain() {
    assertThat(Deployment.builtIn().functionFor("POST", "//events"))
        .contains(FunctionName.TAG_BEACON.logicalId());
    assertThat(Arrays.stream(FunctionName.values()).map(FunctionName::logicalId))
        .doesNotHaveDuplicates();
  }
}
