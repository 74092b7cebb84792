package tagalong.domain.sharing;

import java.util.Optional;

/** How far something is that somebody asked for. */
public sealed interface Progress {
  /** It is stored, and nobody has reacted to it yet. */
  record Waiting() implements Progress {}

  /**
   * It is done.
   *
   * @param event the event that it was
   * @param message the first e-mail that it led to
   */
  record Done(String event, Optional<String> message) implements Progress {}

  /**
   * It led to nothing.
   *
   * @param said why, as a sentence for people
   */
  record Refused(String said) implements Progress {}

  /** Nobody asked for it, or somebody else did. */
  record Unknown() implements Progress {}
}
