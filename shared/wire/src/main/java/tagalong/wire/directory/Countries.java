package tagalong.wire.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tagalong.domain.event.IpAddress;
import tagalong.domain.program.AddressRange;

/** In which country addresses are, by ranges that do not overlap. */
final class Countries {
  private static final Comparator<IpAddress> ORDER =
      Comparator.comparing(IpAddress::bits).thenComparing(IpAddress::value);
  static final Countries NONE = new Countries(new TreeMap<>(ORDER));

  private final NavigableMap<IpAddress, Place> byFirst;

  private Countries(NavigableMap<IpAddress, Place> byFirst) {
    this.byFirst = byFirst;
  }

  /** Reads {@code first,last,country} lines; a heading and what stands behind are left aside. */
  static Countries of(Path file) throws IOException {
    NavigableMap<IpAddress, Place> byFirst = new TreeMap<>(ORDER);
    try (CsvReader<CsvRecord> lines =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(file)) {
      for (CsvRecord line : lines) {
        Optional<Place> place = place(line);
        place.ifPresent(one -> byFirst.put(one.range().from(), one));
        if (place.isEmpty() && line.getStartingLineNumber() > 1) {
          throw new UnreadableList(
              "Line %d of the list of countries is no range: write first,last,country, such as 203.0.113.0,203.0.113.255,US"
                  .formatted(line.getStartingLineNumber()));
        }
      }
    }
    return new Countries(byFirst);
  }

  Optional<String> of(IpAddress address) {
    return Optional.ofNullable(byFirst.floorEntry(address))
        .map(java.util.Map.Entry::getValue)
        .filter(place -> place.range().holds(address))
        .map(Place::country);
  }

  private static Optional<Place> place(CsvRecord line) {
    if (line.getFieldCount() < 3) {
      return Optional.empty();
    }
    Optional<IpAddress> from = IpAddress.read(line.getField(0));
    Optional<IpAddress> to = IpAddress.read(line.getField(1));
    String country = line.getField(2).strip().toUpperCase(Locale.ROOT);
    return from.isPresent() && to.isPresent() && country.length() == 2
        ? Optional.of(new Place(new AddressRange(from.get(), to.get()), country))
        : Optional.empty();
  }

  private record Place(AddressRange range, String country) {}
}
