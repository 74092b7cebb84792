package tagalong.wire.http;

import java.util.Map;
import java.util.Optional;
import tagalong.domain.client.Authentication.Granted;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.Consumer;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;

/**
 * A request that means an operation and may call it.
 *
 * @param parameters what stands in the place of each parameter of the path
 * @param caller whose it is
 * @param tooMuch more than the caller may ask: to be answered, and to have no effect
 */
public record Call(
    Request request,
    Operation operation,
    Map<String, String> parameters,
    Caller caller,
    boolean tooMuch) {
  public Call {
    parameters = Map.copyOf(parameters);
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** What a caller is told who asks too much. */
  public static Problem tooMany() {
    return new Problem(
        ErrorCode.TOO_MANY_REQUESTS,
        "These are too many requests at once. Wait, then send it again.");
  }

  /** What a company's token grants; empty for anybody else. */
  public Optional<Granted> granted() {
    return caller instanceof Caller.Company(var granted) ? Optional.of(granted) : Optional.empty();
  }

  /** The consumer that calls; only for operations of consumers. */
  public Consumer consumer() {
    if (caller instanceof Caller.Themselves(var consumer)) {
      return consumer;
    }
    throw new IllegalStateException(operation + " is no operation of consumers");
  }

  /** The client that is called; only for operations that demand a token. */
  public Client client() {
    return switch (caller) {
      case Caller.Company(var granted) -> granted.client();
      case Caller.Themselves(var consumer) -> consumer.client();
      case Caller.Anyone() -> throw new IllegalStateException(operation + " is open to anyone");
    };
  }
}
