package tagalong.wire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tagalong.domain.program.ShareLink;
import tagalong.wire.contract.Routes.Match;

class RoutesTest {
  private final Routes routes = new Routes(FunctionName.EVENT_API);

  @Test
  void aNameInThePathIsAParameter() {
    assertThat(routes.match("POST", List.of("v6", "events", "order/shipped")))
        .isEqualTo(
            new Match.Found(Operation.SUBMIT_NAMED_EVENT, Map.of("event_name", "order/shipped")));
  }

  @Test
  void anotherMethodIsToldWhichAreAllowed() {
    assertThat(routes.match("GET", List.of("v6", "events")))
        .isEqualTo(new Match.OtherMethod(Set.of("POST")));
  }

  @Test
  void operationsOfOtherFunctionsAreNotFound() {
    assertThat(routes.match("POST", List.of("events"))).isEqualTo(new Match.NoSuchPath());
    assertThat(routes.match("POST", List.of())).isEqualTo(new Match.NoSuchPath());
  }

  @Test
  void noTwoOperationsAnswerTheSame() {
    assertThat(Arrays.stream(Operation.values()).map(o -> o.method() + o.path()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyCodeHasATextOfItsOwn() {
    assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::text)).doesNotHaveDuplicates();
  }

  /** A link of that code would lead elsewhere than it says. */
  @Test
  void noShareLinkHasTheCodeOfAnotherPath() {
    assertThat(
            Arrays.stream(Operation.values())
                .map(operation -> operation.path().split("/")[1])
                .filter(segment -> !segment.startsWith("{")))
        .isNotEmpty()
        .noneMatch(ShareLink::isCode);
  }
}
