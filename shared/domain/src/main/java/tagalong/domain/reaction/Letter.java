package tagalong.domain.reaction;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.message.Message;
import tagalong.domain.message.PlainWords;
import tagalong.domain.program.Email;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.ShareLink;

/** An e-mail about a step, with what its templates may say. */
record Letter(ProgramVersion version, Email email, Event event, Standing standing) {
  private static final int LONGEST = 200;

  /** The code that the event itself names for its link. */
  static Optional<String> code(Event event) {
    return event.data().text("advocate_code").filter(ShareLink::isCode);
  }

  /** To whoever took the step. */
  Message to(Head person, String address, String id) {
    Map<String, @Nullable Object> values = values();
    values.put("data", fit(event.data().values()));
    return message(person, address, id, values);
  }

  /** To a friend; what the sharer writes may not carry links. */
  Message inviting(Head person, String address, String id, String code) {
    Map<String, @Nullable Object> values = values();
    event.data().text(OwnWords.SUBJECT).ifPresent(text -> values.put("subject", text));
    event.data().text(OwnWords.MESSAGE).ifPresent(text -> values.put("message", text));
    values.put("share_code", code);
    values.put("data", fit(event.data().without("email", "share.recipient", "jwt").values()));
    return message(person, address, id, values);
  }

  private Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Optional.ofNullable(standing.profile().get("first_name"))
        .filter(Letter::isFit)
        .ifPresent(name -> values.put("first_name", name));
    event
        .data()
        .text("locale")
        .or(() -> Optional.ofNullable(standing.profile().get("locale")))
        .ifPresent(locale -> values.put("locale", locale));
    event.data().text("share.domain").ifPresent(domain -> values.put("asked_at", domain));
    return values;
  }

  /** What anybody can send goes into mails only as far as it is short and no link. */
  private static Map<String, @Nullable Object> fit(Map<String, @Nullable Object> sent) {
    Map<String, @Nullable Object> fit = new LinkedHashMap<>();
    sent.forEach(
        (name, value) -> {
          switch (value) {
            case Map<?, ?> map -> fit.put(name, fit(copied(map)));
            case List<?> list -> {}
            case String text when !isFit(text) -> {}
            case null, default -> fit.put(name, value);
          }
        });
    return fit;
  }

  private static Map<String, @Nullable Object> copied(Map<?, ?> map) {
    Map<String, @Nullable Object> copied = new LinkedHashMap<>();
    map.forEach((name, value) -> copied.put(String.valueOf(name), value));
    return copied;
  }

  private static boolean isFit(String text) {
    return text.length() <= LONGEST && !PlainWords.holdLink(text) && !PlainWords.holdControls(text);
  }

  private Message message(
      Head person, String address, String id, Map<String, @Nullable Object> values) {
    return new Message(
        id,
        event.world(),
        person.subject().id(),
        address,
        version.program().id(),
        version.number(),
        email.name(),
        new Data(values),
        Optional.empty(),
        Optional.of(event.id().value()),
        Instant.EPOCH,
        Message.Status.WAITING,
        0,
        Optional.empty());
  }
}
