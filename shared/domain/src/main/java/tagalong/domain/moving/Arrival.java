package tagalong.domain.moving;

/** What came of a client's arrival. */
public sealed interface Arrival {
  /** All of it is here now. */
  record Arrived(long rows) implements Arrival {}

  /** All of it was here before. */
  record WasHere() implements Arrival {}

  /** It cannot come in. */
  record TurnedAway(String why) implements Arrival {}
}
