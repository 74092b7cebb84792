package tagalong.domain.reaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Journey;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Referrals.Way;
import tagalong.domain.program.ShareLink;
import tagalong.domain.program.Step;

/** What a step has to tell others: the friends it refers, the code it gives out or came with. */
final class Telling {
  /** One share refers at most so many friends, so that it fits into one commit. */
  static final int MOST_RECIPIENTS = 40;

  private static final int LONGEST_CODE = 64;
  private final ProgramVersion version;
  private final Step step;
  private final Event event;
  private final Giving giving;

  Telling(ProgramVersion version, Step step, Event event, Giving giving) {
    this.version = version;
    this.step = step;
    this.event = event;
    this.giving = giving;
  }

  /** Gives out the code that a link in an e-mail has, so that it refers whoever follows it. */
  void give(String code, List<Given> given) {
    Subject about = Subject.code(event.world(), code);
    String id = DerivedId.of("code given", event.id().value(), about.id());
    Party owner = giving.party(event);
    giving.tell(
        new Fact.CodeGiven(id, about, owner, into(code), event.time(), event.id().value()),
        program(),
        "advocate_code",
        given);
  }

  /** A link belongs to the program that made it; a code that nobody made for one, to all. */
  private Optional<String> into(String code) {
    boolean ours =
        code.equalsIgnoreCase(giving.ownCode(program()))
            || event.data().text(InForce.NAMED).filter(program()::equals).isPresent();
    return ours ? Optional.of(program()) : Optional.empty();
  }

  List<Finding> tell(List<Given> given) {
    List<Finding> findings = new ArrayList<>();
    if (allows(Way.EMAIL_SHARE) && isEmailShare()) {
      findings.addAll(share(given));
    }
    code("advocate_code")
        .filter(code -> allows(Way.ADVOCATE_CODE))
        .ifPresent(code -> advocateCode(code, given));
    code(ShareLink.CODE)
        .filter(code -> allows(Way.SHARE_LINK) && step.journey() == Journey.FRIEND)
        .ifPresent(code -> use(code, Way.SHARE_LINK, given));
    code("coupon_code")
        .filter(code -> allows(Way.COUPON_CODE) && step.journey() == Journey.FRIEND)
        .ifPresent(code -> use(code, Way.COUPON_CODE, given));
    return findings;
  }

  private boolean allows(Way way) {
    return version.program().referrals().ways().contains(way);
  }

  private boolean isEmailShare() {
    return step.journey() == Journey.ADVOCATE
        && event.data().text("share.channel").filter("EMAIL"::equalsIgnoreCase).isPresent();
  }

  private List<Finding> share(List<Given> given) {
    List<String> recipients = event.data().texts("share.recipient");
    if (recipients.isEmpty()) {
      return List.of(Finding.failed("share", "It names no recipient."));
    }
    return recipients.stream()
        .limit(MOST_RECIPIENTS)
        .map(recipient -> refer(recipient, given))
        .toList();
  }

  private Finding refer(String recipient, List<Given> given) {
    Optional<PersonKey> key = PersonKey.ofEmail(recipient);
    if (key.isEmpty()) {
      return Finding.failed("share", "'" + recipient + "' is no e-mail address.");
    }
    Party friend = new Party(giving.personOf(key.get()), key.map(PersonKey::value));
    Party advocate = giving.party(event);
    if (advocate.mayBe(friend)) {
      return Finding.failed("self_referral", key.get().value() + " is the sharer's own address.");
    }
    Referral referral = new Referral(event.time(), advocate, Way.EMAIL_SHARE, event.id().value());
    String id = DerivedId.of("referred", program(), event.id().value(), friend.person());
    Subject about = new Subject(event.world(), friend.person());
    giving.tell(new Fact.Referred(id, about, program(), referral), program(), "share", given);
    return Finding.passed("share", "It refers " + key.get().value() + ".");
  }

  private void advocateCode(String code, List<Given> given) {
    switch (step.journey()) {
      case FRIEND -> use(code, Way.ADVOCATE_CODE, given);
      case ADVOCATE -> give(code, given);
    }
  }

  private void use(String code, Way way, List<Given> given) {
    Subject about = Subject.code(event.world(), code);
    String id = DerivedId.of("code used", program(), event.id().value(), about.id());
    Party friend = giving.party(event);
    giving.tell(
        new Fact.CodeUsed(id, about, program(), way, friend, event.time(), event.id().value()),
        program(),
        way.name(),
        given);
  }

  private Optional<String> code(String field) {
    return event.data().text(field).filter(code -> code.length() <= LONGEST_CODE);
  }

  private String program() {
    return version.program().id();
  }
}
