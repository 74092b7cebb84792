package tagalong.domain.event;

/**
 * A world of its own for timelines, limits, uniqueness and referrals. {@code TEST} never pays,
 * mails or counts.
 */
public enum Container {
  PRODUCTION,
  TEST
}
