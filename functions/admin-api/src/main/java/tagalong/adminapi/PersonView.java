package tagalong.adminapi;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.PersonKey.Kind;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;
import tagalong.domain.store.Row;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Writes who somebody is. */
record PersonView(People people) {
  Map<String, @Nullable Object> write(Found found) {
    Head head = found.head();
    return write(
        found.id(),
        identity(head),
        Optional.ofNullable(head.standing().profile().get("locale")),
        people.headRow(head.subject()).map(Row::version));
  }

  /** Somebody as they will be once what the company said of them is reacted to. */
  static Map<String, @Nullable Object> announced(String id, Optional<PersonKey> identity) {
    return write(id, identity, Optional.empty(), Optional.empty());
  }

  /** The same person, known by another key from now on. */
  Map<String, @Nullable Object> identified(Found found, PersonKey identity) {
    Map<String, @Nullable Object> person = write(found);
    person.put("identity_key", Words.lower(identity.kind()));
    person.put("identity_key_value", identity.value());
    return person;
  }

  static Optional<PersonKey> identity(Head head) {
    return Stream.of(Kind.EMAIL, Kind.PARTNER_USER_ID)
        .flatMap(kind -> head.keys().stream().filter(key -> key.kind() == kind))
        .findFirst();
  }

  private static Map<String, @Nullable Object> write(
      String id, Optional<PersonKey> identity, Optional<String> locale, Optional<Long> version) {
    return new Shape()
        .with("id", id)
        .with("identity_id", id)
        .with("identity_key", identity.map(key -> Words.lower(key.kind())))
        .with("identity_key_value", identity.map(PersonKey::value))
        .with("locale", new Shape().with("last_browser", locale).without("user_specified").fields())
        .with("version", version.map(Object::toString))
        .fields();
  }
}
