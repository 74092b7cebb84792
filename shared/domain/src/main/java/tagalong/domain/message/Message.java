package tagalong.domain.message;

import java.time.Instant;
import java.util.Optional;
import tagalong.domain.event.Data;
import tagalong.domain.event.World;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/**
 * An e-mail that a commit promised.
 *
 * @param id derived from what it is about, so that the same promise is the same message
 * @param to the address
 * @param program with {@code version} and {@code email}: the template
 * @param values what the template may say
 * @param reward the reward that it is about, if it is about one
 * @param cause the event whose step it is about, if it is not about a reward
 */
public record Message(
    String id,
    World world,
    String person,
    String to,
    String program,
    int version,
    String email,
    Data values,
    Optional<String> reward,
    Optional<String> cause,
    Instant promised,
    Status status,
    int attempts,
    Optional<String> problem)
    implements Stored {
  /** How far a message is. */
  public enum Status {
    WAITING,
    /** Given to the mailer; whether it went out is not known yet. */
    HANDED_OVER,
    SENT,
    /** Given up. */
    FAILED
  }

  public Message {
    if (reward.isPresent() == cause.isPresent()) {
      throw new IllegalArgumentException("a message is about a reward or about a step");
    }
  }

  public Row row() {
    return Row.of(keyOf(world.client(), id), this).waking(Feed.MESSAGES);
  }

  public static Key keyOf(String client, String id) {
    return new Key(Family.AGENDA, client + "#messages", id);
  }

  public Message promisedAt(Instant now) {
    return new Message(
        id, world, person, to, program, version, email, values, reward, cause, now, status,
        attempts, problem);
  }

  public Message becoming(Status next, int tried, Optional<String> because) {
    return new Message(
        id, world, person, to, program, version, email, values, reward, cause, promised, next,
        tried, because);
  }
}
