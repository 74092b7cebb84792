package tagalong.domain.consumer;

import java.util.Optional;
import tagalong.domain.event.Container;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;

/** The one gate to what is private: whose person a consumer is, and whether they may see all. */
public final class Seeing {
  private final People people;

  public Seeing(People people) {
    this.people = people;
  }

  public Seen by(Consumer consumer, Container container) {
    Subject named = consumer.named(container);
    Optional<Head> head = people.head(named);
    Subject person = head.map(Head::subject).orElse(named);
    // Who became part of somebody else after the proof has proven nothing of that somebody.
    boolean proven =
        consumer.level() == Level.VERIFIED
            && consumer.token().proof().filter(p -> p.person().equals(person.id())).isPresent();
    return new Seen(person, head, proven);
  }

  /**
   * What a consumer sees.
   *
   * @param person who they are by now
   * @param head empty when nothing is known of them yet
   * @param privately whether they may see what is nobody else's business: last name, friends,
   *     rewards
   */
  public record Seen(Subject person, Optional<Head> head, boolean privately) {}
}
