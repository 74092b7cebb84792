package tagalong.domain.reaction;

import java.util.Optional;
import tagalong.domain.event.Event;
import tagalong.domain.event.IpAddress;
import tagalong.domain.event.PersonKey;

/**
 * What is looked up of an event when it is taken in. It is kept with the event, so that what comes
 * of it does not change with the directories.
 */
public interface Directories {
  /** Knows nothing. */
  Directories NONE =
      new Directories() {
        @Override
        public Optional<String> country(IpAddress address) {
          return Optional.empty();
        }

        @Override
        public boolean isDisposable(String domain) {
          return false;
        }
      };

  /** The country of an address, by ISO 3166 in capitals; empty when nobody knows it. */
  Optional<String> country(IpAddress address);

  /** Whether anybody can have an e-mail address at that domain for a while. */
  boolean isDisposable(String domain);

  /** The event with what is to be found of it. */
  default Input.Happened look(Event event) {
    Optional<String> country =
        event.data().text(Event.ADDRESS).flatMap(IpAddress::read).flatMap(this::country);
    boolean disposable =
        event.keys().stream()
            .filter(key -> key.kind() == PersonKey.Kind.EMAIL)
            .map(key -> key.value().substring(key.value().lastIndexOf('@') + 1))
            .anyMatch(this::isDisposable);
    return new Input.Happened(event, false, country, disposable);
  }
}
