package tagalong.domain.event;

import tagalong.domain.store.Family;
import tagalong.domain.store.Key;

/**
 * What has a partition of its own in a world: a person, a code, a business key, a budget. One
 * commit touches one person.
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

  /** One of so many places that something has; whoever claims it has it for good. */
  public static Subject place(World world, String what, int number) {
    return new Subject(world, "place:" + what + ":" + number);
  }

  /** Whose partition a row of the people lies in. */
  public static Subject of(Key key) {
    String[] parts = key.partition().split("#", 3);
    return new Subject(new World(parts[0], Container.valueOf(parts[1])), parts[2]);
  }

  /** What everybody's rewards are paid from. */
  public static Subject budget(World world, String name) {
    return new Subject(world, "budget:" + name);
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
