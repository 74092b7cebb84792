package tagalong.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        Http: { Type: AWS::ApiGatewayV2::Api, Properties: { ProtocolType: HTTP } }
        A: { Type: AWS::Serverless::Function, Properties: { Role: !GetAtt Role.Arn } }
        One: { Type: AWS::ApiGatewayV2::Route, Properties: { RouteKey: GET /a, Target: !Sub "integrations/${ToA}" } }
        Two: { Type: AWS::ApiGatewayV2::Route, Properties: { RouteKey: "ANY /a/{proxy+}", Target: !Sub "integrations/${ToA}" } }
        ToA: { Type: AWS::ApiGatewayV2::Integration, Properties: { IntegrationUri: !Ref A.Alias } }
        Three: { Type: AWS::ApiGatewayV2::Route, Properties: { RouteKey: "ANY /a/b/{proxy+}", Target: !Sub "integrations/${ToB}" } }
        ToB: { Type: AWS::ApiGatewayV2::Integration, Properties: { IntegrationUri: !Ref B.Alias } }
        All: { Type: AWS::ApiGatewayV2::Route, Properties: { RouteKey: $default, Target: !Sub "integrations/${ToRest}" } }
        ToRest: { Type: AWS::ApiGatewayV2::Integration, Properties: { IntegrationUri: !Ref Rest.Alias } }
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

  @Test
  void aRouteThatLeadsNowhereIsRefused() {
    String lost = TEMPLATE.replace("ToB:", "Tob:");
    assertThatThrownBy(
            () -> Deployment.read(new ByteArrayInputStream(lost.getBytes(StandardCharsets.UTF_8))))
        .hasMessage("no function is at integrations/${ToB}");
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
