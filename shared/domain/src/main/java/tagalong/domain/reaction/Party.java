package tagalong.domain.reaction;

import java.util.Collection;
import java.util.Optional;
import tagalong.domain.event.PersonKey;

/** A person as somebody else's facts name them. */
public record Party(String person, Optional<String> email) {
  static Party of(String person, Collection<PersonKey> keys) {
    return new Party(
        person,
        keys.stream()
            .filter(key -> key.kind() == PersonKey.Kind.EMAIL)
            .map(PersonKey::value)
            .findFirst());
  }

  /** Whether both may be one human being, so that the one cannot refer the other. */
  public boolean mayBe(Party other) {
    boolean similar =
        email.isPresent()
            && email.map(SimilarAddress::of).equals(other.email.map(SimilarAddress::of));
    return similar || person.equals(other.person);
  }
}
