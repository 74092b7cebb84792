package tagalong.wire.consumer;

import java.util.List;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.wire.contract.Problem;

/**
 * Who sent an event.
 *
 * @param token what they are known by from now on
 * @param text the same as it goes over the wire
 * @param address the same as it may stand in an address, which others get to see: without proof
 * @param vouched who the event is about, where it names nobody
 * @param byCookie whether a cookie brought their token, or nothing did
 * @param changed whether they brought another token
 * @param objection why their JWT did not count
 */
public record Sender(
    Client client,
    ConsumerToken token,
    String text,
    String address,
    Source source,
    List<PersonKey> vouched,
    boolean byCookie,
    boolean changed,
    Optional<Problem> objection) {
  public Sender {
    vouched = List.copyOf(vouched);
  }

  /** The device as events name it. */
  public String device() {
    return token.device();
  }
}
