package tagalong.domain.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.event.DerivedId;
import tagalong.domain.imports.Import.Status;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;

/**
 * The receipt of one import while somebody works on it. Two may work on the same import at once,
 * each on the same rows: what is written down never goes back, and once final it stays.
 */
public final class Receipt {
  private final Imports imports;
  private Row row;

  private Receipt(Imports imports, Row row) {
    this.imports = imports;
    this.row = row;
  }

  /**
   * The receipt of a file: a new one, or as far as it got before.
   *
   * @param hash of the file's content
   */
  public static Receipt of(Store store, Upload upload, String hash, Instant now) {
    Imports imports = new Imports(store);
    Import fresh = fresh(upload, hash, now.truncatedTo(ChronoUnit.MILLIS));
    Row row =
        imports
            .rowOf(fresh.client(), fresh.id())
            .orElseGet(
                () -> imports.addIfAbsent(fresh.arrivedAt(new Arrivals(store).first(fresh))));
    return new Receipt(imports, row);
  }

  /**
   * The id that a file's import has or will have.
   *
   * @param hash of the file's content, SHA-256 in lower-case hexadecimal digits
   * @param eventName what happened where a row does not say
   */
  public static String idOf(String client, String name, String hash, String eventName) {
    return DerivedId.of("import", client, name, hash, eventName);
  }

  private static Import fresh(Upload upload, String hash, Instant now) {
    String client = upload.client().id();
    String eventName = upload.defaultEventName();
    Optional<Order> order = upload.folder().order(now);
    String id =
        order
            .map(asked -> idOf(client, upload.name(), hash, eventName, asked))
            .orElseGet(() -> idOf(client, upload.name(), hash, eventName));
    return new Import(
        id,
        client,
        upload.name(),
        contentOf(client, upload.name(), hash, eventName, order.orElse(Order.NONE)),
        upload.path(),
        Optional.of(eventName),
        Status.IN_PROGRESS,
        now,
        Optional.of(now),
        Optional.empty(),
        now,
        0,
        0,
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        order);
  }

  private static String idOf(
      String client, String name, String hash, String eventName, Order order) {
    return DerivedId.of("import", client, name, hash, eventName, order.effect());
  }

  /** The receipt of an import that somebody asked for; empty when there is none. */
  public static Optional<Receipt> ofOrder(Store store, String client, String id) {
    Imports imports = new Imports(store);
    return imports.rowOf(client, id).map(row -> new Receipt(imports, row));
  }

  /**
   * Notes what an import that somebody asked for is of, once.
   *
   * @param hash of the file's content
   */
  public void begin(Store store, String hash, Instant now) {
    Import asked = standing();
    if (asked.started().isEmpty()) {
      long content =
          contentOf(
              asked.client(), asked.name(), hash, asked.eventName().orElse(""), asked.order());
      Instant at = now.truncatedTo(ChronoUnit.MILLIS);
      Import begun = asked.begun(content, at, at);
      advance(begun.arrivedAt(new Arrivals(store).first(begun)));
    }
  }

  /**
   * The same rows make the same events once, whatever a file is called; only who is in an audience
   * may become again what it was.
   */
  private static long contentOf(
      String client, String name, String hash, String eventName, Order order) {
    String effect = order.kind() == RowKind.ROSTER ? order.effect() + name : order.effect();
    return effect.isEmpty()
        ? DerivedId.bits("content", client, hash, eventName)
        : DerivedId.bits("content", client, hash, eventName, effect);
  }

  /** What it says. */
  public Import standing() {
    return row.as(Import.class);
  }

  /** Writes down how far the import is; what is there already and goes further, stays. */
  public void advance(Import further) {
    while (!isOvertaken(standing(), further)) {
      Optional<Row> changed = imports.change(row, further);
      row = changed.orElseGet(() -> imports.rowOf(further.client(), further.id()).orElseThrow());
      if (changed.isPresent()) {
        return;
      }
    }
  }

  private static boolean isOvertaken(Import standing, Import further) {
    return standing.status().isFinal()
        || (!further.status().isFinal() && standing.totalRows() > further.totalRows());
  }
}
