package tagalong.domain.intake;

import tagalong.domain.event.Event;

/** What a submission becomes: a value either way. */
public sealed interface Answer {
  /**
   * Durable, and will be reacted to.
   *
   * @param person the id of whom it is about, as derived from the event alone
   */
  record Accepted(Event event, String person) implements Answer {}

  record Refused(Refusal refusal) implements Answer {}
}
