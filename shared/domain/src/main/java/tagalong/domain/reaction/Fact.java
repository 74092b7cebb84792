package tagalong.domain.reaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tagalong.domain.event.Subject;
import tagalong.domain.program.Referrals.Way;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/**
 * What one subject's commit has to tell another. It waits as a row of the other's, under an id
 * derived from its cause, and is folded there in turn.
 */
public sealed interface Fact extends Stored {
  /** What the sort keys of waiting facts begin with. */
  String WAITING = "fact#";

  /** What the sort keys of those begin with who came with a code that is nobody's yet. */
  String CAME = "came#";

  /** What the sort keys of those begin with who came with somebody's code, one of each friend. */
  String USED = "used#";

  String id();

  /** Whom it concerns. */
  Subject about();

  /** Tells a friend: an advocate referred you to a program. */
  record Referred(String id, Subject about, String program, Referral referral) implements Fact {}

  /**
   * Tells an advocate: a friend's step earns you a reward, if your limits allow.
   *
   * @param version of the program that judged the step
   * @param cause the friend's event
   * @param reason what the reward is earned once for
   */
  record Credited(
      String id,
      Subject about,
      String program,
      int version,
      String rule,
      Party friend,
      Instant at,
      String cause,
      String reason,
      Optional<BigDecimal> value)
      implements Fact {}

  /**
   * Tells whoever was given something: it is taken back.
   *
   * @param given the reward, or the credit that was turned into one
   * @param cause the event that says so
   */
  record TakenBack(
      String id, Subject about, Given.Kind kind, String given, String cause, String note)
      implements Fact {}

  /**
   * Tells a code: this person gives you to friends.
   *
   * @param program the one that it refers them to; empty for every one
   */
  record CodeGiven(
      String id, Subject about, Party owner, Optional<String> program, Instant at, String cause)
      implements Fact {}

  /** Tells a code: this person came with you. */
  record CodeUsed(
      String id, Subject about, String program, Way way, Party friend, Instant at, String cause)
      implements Fact {}

  /** Tells whoever is known by a key alone: you are this person. */
  record Recognised(String id, Subject about, String person) implements Fact {}

  /** Tells a person: the company says that you are this other one. */
  record Forwarded(String id, Subject about, String person) implements Fact {}

  /** Tells a person: this entry of somebody who turned out to be you is yours. */
  record Moved(String id, Subject about, Entry entry) implements Fact {}

  /** Tells a person: somebody who turned out to be you was granted this. */
  record Inherited(String id, Subject about, Ledger ledger) implements Fact {}

  default Row row() {
    return Row.of(about().key(WAITING + id()), this).waking(Feed.FACTS);
  }

  /** The same fact for whom its subject turned out to be. */
  default Fact about(Subject other) {
    return switch (this) {
      case Referred f -> new Referred(f.id, other, f.program, f.referral);
      case Credited f ->
          new Credited(
              f.id, other, f.program, f.version, f.rule, f.friend, f.at, f.cause, f.reason,
              f.value);
      case TakenBack f -> new TakenBack(f.id, other, f.kind, f.given, f.cause, f.note);
      case CodeGiven f -> new CodeGiven(f.id, other, f.owner, f.program, f.at, f.cause);
      case CodeUsed f -> new CodeUsed(f.id, other, f.program, f.way, f.friend, f.at, f.cause);
      case Recognised f -> new Recognised(f.id, other, f.person);
      case Forwarded f -> new Forwarded(f.id, other, f.person);
      case Moved f -> new Moved(f.id, other, f.entry);
      case Inherited f -> new Inherited(f.id, other, f.ledger);
    };
  }
}
