package tagalong.wire.consumer;

import java.util.Optional;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.IpAddress;
import tagalong.wire.http.Request;

/** Where an event of a browser or an app comes from, as we see it and nobody can say otherwise. */
public final class Whence {
  private static final int LONGEST = 400;

  private Whence() {}

  /** The data with the address and the agent of a request, whatever they say of them. */
  public static Data in(Data data, Request request) {
    Data seen = data.without(Event.ADDRESS, Event.AGENT);
    if (IpAddress.read(request.sourceIp()).isPresent()) {
      seen = seen.with(Event.ADDRESS, request.sourceIp().strip());
    }
    Optional<String> agent = request.header("User-Agent");
    return agent.isPresent() ? seen.with(Event.AGENT, shortened(agent.get())) : seen;
  }

  private static String shortened(String agent) {
    return agent.substring(0, Math.min(agent.length(), LONGEST));
  }
}
