package tagalong.domain.imports;

/** What the rows of a file are. */
public enum RowKind {
  EVENTS,
  /** What a company says of events that happened before. */
  APPROVALS,
  /** What became of rewards. */
  FULFILMENTS,
  /** Codes for the pool of a supplier. */
  COUPONS,
  /** All who are in an audience from now on. */
  ROSTER
}
