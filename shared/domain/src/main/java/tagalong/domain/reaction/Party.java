package tagalong.domain.reaction;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;

/**
 * A person as somebody else's facts name them.
 *
 * @param addresses the IP addresses that they had when they did what the fact tells
 * @param devices the devices that they had then
 */
public record Party(
    String person, Optional<String> email, Set<String> addresses, Set<String> devices) {
  public Party {
    addresses = Set.copyOf(addresses);
    devices = Set.copyOf(devices);
  }

  /** Somebody of whom it is not known where they were. */
  public Party(String person, Optional<String> email) {
    this(person, email, Set.of(), Set.of());
  }

  static Party of(String person, Collection<PersonKey> keys) {
    return new Party(
        person,
        keys.stream()
            .filter(key -> key.kind() == PersonKey.Kind.EMAIL)
            .map(PersonKey::value)
            .findFirst());
  }

  /** Where an event says that they were. */
  Party seenIn(Event event) {
    Set<String> there = new TreeSet<>(devices);
    event.keys().stream()
        .filter(key -> key.kind() == PersonKey.Kind.DEVICE)
        .forEach(key -> there.add(key.value()));
    Set<String> from = new TreeSet<>(addresses);
    event.data().text(Event.ADDRESS).ifPresent(from::add);
    return new Party(person, email, from, there);
  }

  /** The same person, also where another fact says that they were. */
  Party alsoWhere(Party other) {
    Set<String> there = new TreeSet<>(devices);
    there.addAll(other.devices);
    Set<String> from = new TreeSet<>(addresses);
    from.addAll(other.addresses);
    return new Party(person, email, from, there);
  }

  /** Whether both may be one human being, so that the one cannot refer the other. */
  public boolean mayBe(Party other) {
    boolean similar =
        email.isPresent()
            && email.map(SimilarAddress::of).equals(other.email.map(SimilarAddress::of));
    return similar || person.equals(other.person);
  }
}
