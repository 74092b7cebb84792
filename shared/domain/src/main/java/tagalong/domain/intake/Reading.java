package tagalong.domain.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.EventTime;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Refusal.Reason;

/** Reads the parts of a submission that mean something before any program sees it. Pure. */
final class Reading {
  /** How far ahead of our clock a sender's clock may run. */
  static final Duration CLOCK_SKEW = Duration.ofHours(24);

  private static final Instant OLDEST = Instant.parse("1970-01-01T00:00:00Z");

  /** Who may name a person by an id of ours. */
  private static final Set<Source> TRUSTED = Set.of(Source.SERVER, Source.FILE);

  private static final int LONGEST_NAME = 200;

  private Reading() {}

  static String name(Submission submission) throws Unreadable {
    String name =
        submission
            .name()
            .map(String::strip)
            .filter(given -> !given.isEmpty())
            .or(() -> submission.data().text("event_name"))
            .orElseThrow(
                () ->
                    new Unreadable(
                        Reason.MISSING_EVENT_NAME, "Name the event: event_name is missing."));
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw new Unreadable(
          Reason.INVALID_EVENT_NAME,
          "An event name has at most 200 characters, none of them control characters.");
    }
    return name;
  }

  static Instant time(Submission submission, Instant arrived) throws Unreadable {
    Optional<String> text =
        submission
            .time()
            .filter(given -> !given.isBlank())
            .or(() -> writtenTime(submission.data()));
    if (text.isEmpty()) {
      return arrived;
    }
    Instant time =
        EventTime.read(text.get(), submission.zone())
            .orElseThrow(
                () ->
                    unreadableTime(
                        text.get(), "is not ISO 8601, for example 2026-03-01T09:00:00Z."));
    if (time.isAfter(arrived.plus(CLOCK_SKEW))) {
      throw unreadableTime(text.get(), "lies more than 24 hours ahead. Send when it happened.");
    }
    if (time.isBefore(OLDEST)) {
      throw unreadableTime(text.get(), "lies before 1970. Send when it happened.");
    }
    return time;
  }

  /**
   * A time that is neither missing nor blank, whatever its type: a number is a time that cannot be
   * read.
   */
  private static Optional<String> writtenTime(Data data) {
    return Optional.ofNullable(data.values().get("event_time"))
        .map(Object::toString)
        .filter(text -> !text.isBlank());
  }

  static Container container(Submission submission) throws Unreadable {
    Optional<String> text = submission.data().text("container");
    return switch (text.map(given -> given.toLowerCase(Locale.ROOT)).orElse("production")) {
      case "production" -> Container.PRODUCTION;
      case "test" -> Container.TEST;
      default ->
          throw new Unreadable(
              Reason.INVALID_CONTAINER,
              "The container is either production or test.",
              Map.of("container", text.orElseThrow()));
    };
  }

  /** Who an event is about, the key that the id derives from first. */
  static List<PersonKey> keys(Submission submission) {
    if (submission.source() == Source.VERIFIED) {
      // What was not proven stands in the data and adds nobody's keys.
      return submission.vouched();
    }
    List<PersonKey> keys = new ArrayList<>();
    Data data = submission.data();
    data.text("person_id")
        .filter(id -> TRUSTED.contains(submission.source()))
        .filter(id -> id.length() <= 19 && id.chars().allMatch(c -> c >= '0' && c <= '9'))
        .ifPresent(id -> keys.add(new PersonKey(PersonKey.Kind.PERSON_ID, id)));
    data.text("email").flatMap(PersonKey::ofEmail).ifPresent(keys::add);
    data.text("partner_user_id").flatMap(PersonKey::ofPartnerUserId).ifPresent(keys::add);
    boolean named = !keys.isEmpty();
    submission.vouched().stream()
        .filter(key -> !named || key.kind() == PersonKey.Kind.DEVICE)
        .forEach(keys::add);
    return keys;
  }

  private static Unreadable unreadableTime(String text, String what) {
    String shown = text.length() <= 64 ? text : text.substring(0, 64) + "…";
    return new Unreadable(
        Reason.INVALID_EVENT_TIME_FORMAT,
        "event_time '" + shown + "' " + what,
        Map.of("event_time", shown));
  }

  /** A part that cannot be read; caught where the answer is made. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    Unreadable(Reason reason, String detail) {
      this(reason, detail, Map.of());
    }

    Unreadable(Reason reason, String detail, Map<String, String> parameters) {
      super(detail, null, false, false);
      this.refusal = new Refusal(reason, detail, parameters);
    }

    Refusal refusal() {
      return refusal;
    }
  }
}
