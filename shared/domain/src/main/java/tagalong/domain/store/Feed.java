package tagalong.domain.store;

/**
 * What a newly inserted row wakes up. A feed delivers each inserted row at least once, in no
 * promised order; a changed or removed row is not delivered again.
 */
public enum Feed {
  /** Events of people who are waiting for an answer. */
  LIVE,
  /** Events of bulk files. They never stand in front of live ones. */
  BULK,
  /** What one person's commit has to tell another person, and rewards that wait to be fulfilled. */
  FACTS,
  /** Messages that wait for the courier. */
  MESSAGES
}
