package tagalong.domain.event;

import tagalong.domain.store.Family;
import tagalong.domain.store.Key;

/**
 * What has a timeline of its own in a world: a person, a code, a business key. One commit touches
 * one subject.
 */
public record Subject(World world, String id) {
  private static final String CODE = "code:";

  public static Subject code(World world, String code) {
    return new Subject(world, CODE + code.toUpperCase(java.util.Locale.ROOT));
  }

  /** What a client means by one business event: nobody else may claim the same one. */
  public static Subject businessKey(World world, String eventName, String partnerEventId) {
    return new Subject(world, "key:" + eventName.length() + ":" + eventName + ":" + partnerEventId);
  }

  public boolean isCode() {
    return id.startsWith(CODE);
  }

  public Key head() {
    return key("head");
  }

  public Key key(String sort) {
    return new Key(Family.PEOPLE, partition(), sort);
  }

  public String partition() {
    return world.client() + "#" + world.container() + "#" + id;
  }
}
