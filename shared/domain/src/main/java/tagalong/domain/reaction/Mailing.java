package tagalong.domain.reaction;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Container;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.program.Email;
import tagalong.domain.program.Email.Occasion;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Step;

/**
 * The e-mails that a program promises for a step, within limits that keep us from being used to
 * flood people: so many a day because of one person, a friend is invited by them once, and by all
 * together a few times a month.
 */
final class Mailing {
  /** What an event says that asks us to mail its recipients; others are told by the sharer. */
  static final String SEND = "share.send";

  /** History that is told later mails nobody. */
  private static final Duration FRESH = Duration.ofDays(7);

  /** So many friends of one person are invited, so that what is known of a person stays small. */
  private static final int MOST_FRIENDS = 500;

  /** So many invitations gets one friend in a month, whoever sends them and however many do. */
  private static final int MOST_A_MONTH = 5;

  private final ProgramVersion version;
  private final Step step;
  private final Event event;
  private final Standing standing;
  private final Giving giving;

  Mailing(ProgramVersion version, Step step, Event event, Standing standing, Giving giving) {
    this.version = version;
    this.step = step;
    this.event = event;
    this.standing = standing;
    this.giving = giving;
  }

  /**
   * @param given what this event has led to already; what is newly promised is added
   */
  List<Finding> mail(List<Given> given) {
    List<Finding> findings = new ArrayList<>();
    for (Email email : version.program().emails()) {
      if (email.occasion() instanceof Occasion.Taken taken && taken.step().equals(step.name())) {
        switch (taken.to()) {
          case PERSON -> findings.add(toPerson(email, taken, given));
          case RECIPIENTS -> findings.addAll(toRecipients(email, taken, given));
        }
      }
    }
    return findings;
  }

  private Finding toPerson(Email email, Occasion.Taken taken, List<Given> given) {
    Optional<String> address = giving.party(event).email();
    if (address.isEmpty()) {
      return Finding.failed(email.name(), "No address of this person is known.");
    }
    String id = idOf(email, address.get());
    return before(id, email, given, "It is mailed to " + address.get() + ".")
        .or(() -> obstacle(email, taken))
        .orElseGet(
            () -> {
              Letter letter = new Letter(version, email, event, standing);
              giving.promise(letter.to(giving.me(), address.get(), id), List.of(day(email)), given);
              return Finding.passed(email.name(), "It is mailed to " + address.get() + ".");
            });
  }

  private List<Finding> toRecipients(Email email, Occasion.Taken taken, List<Given> given) {
    if (event.data().text(SEND).filter("true"::equalsIgnoreCase).isEmpty()) {
      return List.of();
    }
    Optional<String> unfit = OwnWords.problem(event.data());
    if (unfit.isPresent()) {
      return List.of(Finding.failed(email.name(), unfit.get()));
    }
    Set<String> addresses = new LinkedHashSet<>();
    event.data().texts("share.recipient").stream()
        .limit(Telling.MOST_RECIPIENTS)
        .flatMap(text -> PersonKey.ofEmail(text).stream())
        .forEach(key -> addresses.add(key.value()));
    return addresses.stream().map(address -> invite(email, taken, address, given)).toList();
  }

  private Finding invite(Email email, Occasion.Taken taken, String address, List<Given> given) {
    String said = "It invites " + address + ".";
    String id = idOf(email, address);
    Party friend = new Party("", Optional.of(address));
    return before(id, email, given, said)
        .or(() -> onceMore(email, address))
        .or(() -> obstacle(email, taken))
        .or(
            () ->
                giving.party(event).mayBe(friend)
                    ? failed(email, address + " is the sharer's own address.")
                    : Optional.empty())
        .or(() -> crowded(email, address))
        .orElseGet(
            () -> {
              String code =
                  Letter.code(event).orElseGet(() -> giving.ownCode(version.program().id()));
              new Telling(version, step, event, giving).give(code, given);
              Letter letter = new Letter(version, email, event, standing);
              giving.promise(
                  letter.inviting(giving.me(), address, id, code),
                  List.of(day(email), friend(email, address)),
                  given);
              return Finding.passed(email.name(), said);
            });
  }

  private Optional<Finding> before(String id, Email email, List<Given> given, String said) {
    return given.stream().anyMatch(g -> g.id().equals(id))
        ? Optional.of(Finding.passed(email.name(), said))
        : Optional.empty();
  }

  private Optional<Finding> onceMore(Email email, String address) {
    if (giving.ledger().mailed(friend(email, address)) > 0) {
      return failed(email, address + " was invited before, and is invited once only.");
    }
    return giving.ledger().mailedTo(name(email) + "/to/") >= MOST_FRIENDS
        ? failed(email, "One person invites at most %d friends.".formatted(MOST_FRIENDS))
        : Optional.empty();
  }

  private Optional<Finding> obstacle(Email email, Occasion.Taken taken) {
    Instant at = event.time();
    if (event.world().container() == Container.TEST) {
      return failed(email, "Nobody is mailed for a test.");
    }
    if (at.isBefore(event.received().minus(FRESH))) {
      return failed(email, "It happened more than 7 days before it was told: nobody is mailed.");
    }
    if (giving.ledger().mailed(day(email)) >= taken.daily()) {
      return failed(email, "The limit of %d a day is reached.".formatted(taken.daily()));
    }
    return giving.hasRoom() ? Optional.empty() : failed(email, Finding.LATER);
  }

  /** Last of all, because whoever is not held back takes a place. */
  private Optional<Finding> crowded(Email email, String address) {
    YearMonth month = YearMonth.from(event.received().atOffset(ZoneOffset.UTC));
    String friend = Long.toString(DerivedId.bits(SimilarAddress.of(address)), Character.MAX_RADIX);
    return giving.takePlace(event, "invitation:" + friend + ":" + month, MOST_A_MONTH)
        ? Optional.empty()
        : failed(
            email,
            "%s got %d invitations this month, which is enough.".formatted(address, MOST_A_MONTH));
  }

  private static Optional<Finding> failed(Email email, String said) {
    return Optional.of(Finding.failed(email.name(), said));
  }

  private String idOf(Email email, String address) {
    return DerivedId.of("step mailed", event.id().value(), name(email), address);
  }

  /** The day it was told, which nobody can choose. */
  private String day(Email email) {
    return name(email) + "/" + event.received().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private String friend(Email email, String address) {
    return name(email) + "/to/" + Long.toString(DerivedId.bits(address), Character.MAX_RADIX);
  }

  private String name(Email email) {
    return version.program().id() + "/" + email.name();
  }
}
