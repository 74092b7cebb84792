package tagalong.domain.consumer;

import java.util.List;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;

/**
 * What an event's sender stands for.
 *
 * @param vouched who it is about, as far as the token says
 * @param token what the sender is known by from now on
 */
public record Spoken(Source source, List<PersonKey> vouched, ConsumerToken token) {
  public Spoken {
    vouched = List.copyOf(vouched);
  }
}
