package tagalong.wire.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.client.Token;
import tagalong.wire.contract.Operation;

/** How often anyone may call what is open to anyone. Companies' servers have no such limit. */
public final class Limits {
  private static final Set<Operation> UNLIMITED =
      Set.of(Operation.CORE_SCRIPT, Operation.CORE_LOADER, Operation.LOOK_AT_SHARE_LINK);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Carriers put thousands of phones behind one address; a token is one phone's. */
  private final Allowance ofTokens;

  private final Allowance ofAddresses;
  private final Allowance ofManyTokens;
  private final Allowance ofPages;
  private final Allowance ofClicks;

  public Limits(Clock clock) {
    ofTokens = new Allowance(100, MINUTE, clock);
    ofAddresses = new Allowance(100, MINUTE, clock);
    ofManyTokens = new Allowance(3_000, MINUTE, clock);
    ofPages = new Allowance(6_000, MINUTE, clock);
    ofClicks = new Allowance(20, Duration.ofHours(1), clock);
  }

  /** What is left of what limits the request; empty where nothing does. */
  Optional<Allowance.Taken> take(Request request, Operation operation) {
    String caller = Network.of(request);
    return switch (operation.function()) {
      case CONSUMER_API -> Optional.of(ofConsumer(request, caller));
      case TAG_BEACON -> ofPage(request, operation, caller);
      case EVENT_API, ADMIN_API -> Optional.empty();
    };
  }

  private Allowance.Taken ofConsumer(Request request, String caller) {
    Optional<String> token = AccessToken.ofConsumer(request);
    if (token.isEmpty()) {
      return ofAddresses.take(caller);
    }
    Allowance.Taken together = ofManyTokens.take(caller);
    return together.granted() ? ofTokens.take(Token.hashOf(token.get())) : together;
  }

  private Optional<Allowance.Taken> ofPage(Request request, Operation operation, String caller) {
    if (operation == Operation.FOLLOW_SHARE_LINK) {
      String link = request.host() + "/" + String.join("/", request.path());
      return Optional.of(ofClicks.take(caller + " " + link));
    }
    return UNLIMITED.contains(operation) ? Optional.empty() : Optional.of(ofPages.take(caller));
  }
}
