package tagalong.domain.program;

/** The side of a referral that a step belongs to. */
public enum Journey {
  ADVOCATE,
  FRIEND
}
