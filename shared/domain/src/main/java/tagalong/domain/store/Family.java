package tagalong.domain.store;

/** The four families of rows, kept apart on either engine. */
public enum Family {
  /** What happened and what was refused. Append only. */
  EVENTS,
  /** What is true of each person. */
  PEOPLE,
  /** What clients set up: domains, tokens, programs, suppliers, coupon pools. */
  PROGRAMS,
  /** What is still to be done: messages, timers, imports, parked events. */
  AGENDA
}
