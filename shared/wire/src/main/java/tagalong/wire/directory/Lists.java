package tagalong.wire.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tagalong.domain.event.IpAddress;
import tagalong.domain.reaction.Directories;

/** Looks up in the list of disposable domains that we ship, and in a file of countries. */
public final class Lists implements Directories {
  private final Countries countries;
  private final DisposableDomains domains = new DisposableDomains();

  private Lists(Countries countries) {
    this.countries = countries;
  }

  /**
   * With the countries of a file, if it is there: a range of addresses a line, with its first
   * address, its last, and its country.
   *
   * @throws UnreadableList when it is no such file; says in which line
   */
  public static Lists besides(Path countries) {
    try {
      return new Lists(Files.exists(countries) ? Countries.of(countries) : Countries.NONE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Optional<String> country(IpAddress address) {
    return countries.of(address);
  }

  @Override
  public boolean isDisposable(String domain) {
    return domains.holds(domain);
  }
}
