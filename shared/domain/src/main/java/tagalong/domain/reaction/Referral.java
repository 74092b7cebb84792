package tagalong.domain.reaction;

import java.time.Instant;
import java.util.Comparator;
import tagalong.domain.program.Referrals.Way;

/**
 * Somebody referred this person.
 *
 * @param at from when on, that instant included
 * @param cause the event that did it
 */
public record Referral(Instant at, Party advocate, Way way, String cause) {
  static final Comparator<Referral> EARLIEST_FIRST =
      Comparator.comparing(Referral::at)
          .thenComparing(referral -> referral.advocate().person())
          .thenComparing(Referral::cause);
}
