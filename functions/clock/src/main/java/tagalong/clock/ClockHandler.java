package tagalong.clock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import tagalong.domain.ticking.Ticking;

/** The clock as a function on a schedule. What one tick leaves undone the next one does. */
public class ClockHandler implements RequestHandler<Map<String, Object>, String> {
  private final Ticking ticking;

  protected ClockHandler(Ticking ticking) {
    this.ticking = ticking;
  }

  @Override
  public final String handleRequest(Map<String, Object> event, Context context) {
    ticking.tick();
    return "ticked";
  }
}
