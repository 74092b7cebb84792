package tagalong.domain.reaction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Stored;

/**
 * The head of a person: its version guards everything under it.
 *
 * @param keys what the person is known by, in the order in which it was told
 * @param forwardedTo who this turned out to be; nothing more is folded here then
 */
public record Head(
    Subject subject,
    List<PersonKey> keys,
    Optional<String> forwardedTo,
    Ledger ledger,
    Standing standing)
    implements Stored {
  public Head {
    keys = List.copyOf(keys);
  }

  static Head empty(Subject subject) {
    return new Head(subject, List.of(), Optional.empty(), Ledger.EMPTY, Standing.NONE);
  }

  Head knownBy(Collection<PersonKey> told) {
    Set<PersonKey> more = new LinkedHashSet<>(keys);
    told.stream().filter(key -> key.kind() != PersonKey.Kind.PERSON_ID).forEach(more::add);
    return new Head(subject, List.copyOf(more), forwardedTo, ledger, standing);
  }

  /** The same, known by what was told now before all that was told sooner. */
  Head knownNowBy(Collection<PersonKey> told) {
    return new Head(subject, List.of(), forwardedTo, ledger, standing).knownBy(told).knownBy(keys);
  }

  Head with(Ledger changed) {
    return new Head(subject, keys, forwardedTo, changed, standing);
  }

  Head with(Standing changed) {
    return new Head(subject, keys, forwardedTo, ledger, changed);
  }

  Head forwardedTo(String person) {
    return new Head(subject, keys, Optional.of(person), ledger, standing);
  }

  public Optional<String> key(PersonKey.Kind kind) {
    return keys.stream().filter(key -> key.kind() == kind).map(PersonKey::value).findFirst();
  }

  Party party() {
    return Party.of(subject.id(), keys);
  }
}
