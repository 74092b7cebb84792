package tagalong.domain.consumer;

import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;

/** Whose word an event is, given what its consumer has proven and whom it names. */
public final class Speaking {
  private final ConsumerTokens tokens;

  public Speaking(ConsumerTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * An event that names nobody, or whom the token names, is that person's; one that names somebody
   * else is about them, on nobody's word, and whoever sent it is taken for them from now on.
   *
   * @param way how it came, where nothing is proven
   */
  public Spoken says(Consumer consumer, Data data, Source way) {
    ConsumerToken token = consumer.token();
    Optional<PersonKey> named = PersonKey.named(data);
    if (named.isPresent() && !token.names(named)) {
      return new Spoken(way, List.of(token.deviceKey()), tokens.identified(token, named.get()));
    }
    boolean verified = consumer.level() == Level.VERIFIED;
    return new Spoken(verified ? Source.VERIFIED : way, token.vouched(), token);
  }

  /**
   * An event of somebody who proves with it who they are.
   *
   * @param keys all that is proven
   */
  public Spoken proves(Consumer consumer, List<PersonKey> keys) {
    ConsumerToken token = tokens.verified(consumer.client(), consumer.token(), keys);
    return new Spoken(Source.VERIFIED, token.vouched(), token);
  }
}
