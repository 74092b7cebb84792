package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.SUPERUSER;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Scope;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;
import tagalong.wire.contract.Access;
import tagalong.wire.contract.FunctionName;
import tagalong.wire.contract.Operation;

class LettingInTest {
  private final AdminApiFixture api = new AdminApiFixture();

  static Set<Operation> operations() {
    return Operation.of(FunctionName.ADMIN_API);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void nobodyIsLetInWithoutAToken(Operation operation) {
    assertThat(refusal(api.send(call(operation)))).isEqualTo("403 missing_access_token");
    assertThat(refusal(api.send(call(operation).bearer("guessed"))))
        .isEqualTo("401 method_unauthorized");
    assertThat(refusal(api.send(call(operation).bearer(TwoClients.REVOKED_TOKEN))))
        .isEqualTo("401 method_unauthorized");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aTokenOpensWhatItsScopesSay(Operation operation) {
    Set<Scope> anyOf =
        switch (operation.access()) {
          case Access.Open() -> throw new AssertionError("nothing here is open to anyone");
          case Access.ByConsumer consumers -> throw new AssertionError("no consumer calls here");
          case Access.ByToken(var scopes) -> scopes;
        };
    for (Scope scope : Scope.values()) {
      String token = "only-" + scope;
      new Clients(api.store).add(TwoClients.token(token, TwoClients.ACME, scope));
      boolean opens = anyOf.isEmpty() || anyOf.contains(scope);
      APIGatewayV2HTTPResponse response = api.send(call(operation).bearer(token));
      assertThat(response.getStatusCode() == 403 && response.getBody().contains("access_denied"))
          .as("%s with %s", operation, scope)
          .isNotEqualTo(opens);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aTokenOpensNothingOnAnothersHost(Operation operation) {
    GatewayCall call = call(operation).bearer(SUPERUSER).host(TwoClients.OTHER_HOST);
    assertThat(refusal(api.send(call))).isEqualTo("403 access_denied");
  }

  @Test
  void setUpIsForAdministratorsOnly() {
    List<Scope> others = List.of(Scope.BACKEND, Scope.USER_SUPPORT, Scope.UPDATE_PROFILE);
    for (Operation operation : operations()) {
      if (!operation.method().equals("GET")
          && !isDailyWork(operation)
          && !Set.of(Operation.END_TOKEN, Operation.EXCHANGE_TOKEN).contains(operation)) {
        Access.ByToken access = (Access.ByToken) operation.access();
        assertThat(access.anyOf()).as("%s", operation).isNotEmpty();
        assertThat(Collections.disjoint(access.anyOf(), others)).as("%s", operation).isTrue();
      }
    }
  }

  @Test
  void anAnswerThatNoGatewayCarriesIsRefused() {
    String large = "x".repeat(200_000);
    for (int i = 0; i < 30; i++) {
      api.happened("order_shipped", "09:00", Map.of("email", "ann@example.com", "note", large));
    }
    String path = "/v5/persons/" + AdminApiFixture.idOf("ann@example.com") + "/steps";
    assertThat(refusal(api.send(GatewayCall.get(path).bearer(AdminApiFixture.ADMIN))))
        .isEqualTo("413 payload_too_large");
    assertThat(api.get(path, "limit=20")).hasSize(20);
  }

  /**
   * What a company's own servers, its support and its connectors say of people, their rewards and
   * their audiences, and the files that they bring, is no set-up.
   */
  private static boolean isDailyWork(Operation operation) {
    return Stream.of("/v5/persons", "/v2/rewards/", "/v1/audiences", "/v6/files", "/v6/batches")
        .anyMatch(operation.path()::startsWith);
  }

  private static GatewayCall call(Operation operation) {
    String path = operation.path().replaceAll("\\{[a-z_]+\\}", "1");
    return operation.method().equals("POST")
        ? GatewayCall.post(path, "{}")
        : GatewayCall.of(operation.method(), path);
  }
}
