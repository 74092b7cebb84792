package tagalong.domain.imports;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tagalong.domain.client.Scope;

/**
 * What somebody asked for with an import.
 *
 * @param created when
 * @param kind what its rows are
 * @param name what people call it
 * @param user who asked, by the id of their token
 * @param file the id of the file asset that is imported; empty once it was let go of
 * @param eventName what happened, whatever rows say
 * @param defaultEventName what happened where a row does not say
 * @param eventColumns the only columns that become data of events; all where there are none
 * @param eventData data that every event has besides
 * @param columns what is demanded of columns
 * @param scopes of which a token needs one to see it; any token sees it where there are none
 * @param dry whether it is only tried, and nothing comes of its rows
 */
public record Order(
    Instant created,
    RowKind kind,
    Optional<String> name,
    Optional<String> user,
    Optional<String> file,
    Optional<String> eventName,
    Optional<String> defaultEventName,
    Set<String> eventColumns,
    Map<String, String> eventData,
    List<ColumnRule> columns,
    Set<String> tags,
    Set<Scope> scopes,
    boolean dry) {
  /** Nothing was asked for. */
  public static final Order NONE =
      new Order(
          Instant.EPOCH,
          RowKind.EVENTS,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Map.of(),
          List.of(),
          Set.of(),
          Set.of(),
          false);

  public Order {
    eventColumns = Set.copyOf(eventColumns);
    eventData = Map.copyOf(eventData);
    columns = List.copyOf(columns);
    tags = Set.copyOf(tags);
    scopes = Set.copyOf(scopes);
  }

  /** The same, called and labelled otherwise. */
  public Order labelled(Optional<String> newName, Set<String> newTags, Set<Scope> newScopes) {
    return new Order(
        created,
        kind,
        newName,
        user,
        file,
        eventName,
        defaultEventName,
        eventColumns,
        eventData,
        columns,
        newTags,
        newScopes,
        dry);
  }

  /** The same, asked for then. */
  public Order at(Instant when) {
    return of(when, file);
  }

  /** The same of a time, with its file let go of. */
  Order withoutFile(Instant when) {
    return of(when, Optional.empty());
  }

  private Order of(Instant when, Optional<String> source) {
    return new Order(
        when,
        kind,
        name,
        user,
        source,
        eventName,
        defaultEventName,
        eventColumns,
        eventData,
        columns,
        tags,
        scopes,
        dry);
  }

  /**
   * What makes other events of the same rows, in one text; empty where they become what they become
   * when they are just dropped.
   */
  String effect() {
    Set<String> parts = new LinkedHashSet<>();
    if (kind != RowKind.EVENTS) {
      parts.add("kind=" + kind);
    }
    eventName.ifPresent(forced -> parts.add("name=" + forced));
    new TreeSet<>(eventColumns).forEach(column -> parts.add("column=" + column));
    new TreeMap<>(eventData).forEach((key, value) -> parts.add("data=" + key + "=" + value));
    columns.stream()
        .filter(rule -> rule.prefix().isPresent())
        .forEach(rule -> parts.add("rule=" + rule));
    return String.join("\n", parts);
  }
}
