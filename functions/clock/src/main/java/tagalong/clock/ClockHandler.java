package tagalong.clock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import tagalong.aws.Wiring;
import tagalong.domain.ticking.Ticking;

/** The clock as a function on a schedule. What one tick leaves undone the next one does. */
public final class ClockHandler implements RequestHandler<Map<String, Object>, String> {
  private final Ticking ticking;

  /** As it is deployed. */
  public ClockHandler() {
    this(Wiring.fromEnvironment().ticking());
  }

  public ClockHandler(Ticking ticking) {
    this.ticking = ticking;
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    ticking.tick();
    return "ticked";
  }
}
