package tagalong.domain.consumer;

import tagalong.domain.client.Client;
import tagalong.domain.event.Container;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;

/**
 * One who calls for themselves, not for a company.
 *
 * @param level how sure we are of who they are, now
 */
public record Consumer(Client client, ConsumerToken token, Level level) {
  /** The person that their token names, who may have turned out to be another since. */
  public Subject named(Container container) {
    return new Subject(new World(client.id(), container), client.personIds().of(token.mainKey()));
  }
}
