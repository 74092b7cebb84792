package tagalong.wire.http;

import java.util.Map;
import java.util.Optional;
import tagalong.domain.client.Authentication.Granted;
import tagalong.domain.client.Client;
import tagalong.wire.contract.Operation;

/**
 * A request that means an operation and may call it.
 *
 * @param parameters what stands in the place of each parameter of the path
 * @param granted whose it is; empty when the operation is open to anyone
 */
public record Call(
    Request request,
    Operation operation,
    Map<String, String> parameters,
    Optional<Granted> granted) {
  public Call {
    parameters = Map.copyOf(parameters);
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The client that calls; only for operations that demand a token. */
  public Client client() {
    return granted.orElseThrow().client();
  }
}
