package tagalong.testkit.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tagalong.domain.asset.FileAsset;
import tagalong.domain.client.Client;
import tagalong.domain.client.Domain;
import tagalong.domain.client.Scope;
import tagalong.domain.client.Token;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.event.World;
import tagalong.domain.imports.ColumnRule;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Order;
import tagalong.domain.imports.RowKind;
import tagalong.domain.intake.Rejection;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/** Rows to try a store with. */
final class Samples {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

  private Samples() {}

  static Key person(String sort) {
    return new Key(Family.PEOPLE, "1#ann", sort);
  }

  static Key event(String sort) {
    return new Key(Family.EVENTS, "1#2026030112#0", sort);
  }

  static Key agenda(String sort) {
    return new Key(Family.AGENDA, "1#messages", sort);
  }

  static Key program(String sort) {
    return new Key(Family.PROGRAMS, "1", sort);
  }

  /** A small row whose content says {@code text}. */
  static Row row(Key key, String text) {
    return Row.of(key, new Domain(text, "1"));
  }

  static String textOf(Row row) {
    return row.as(Domain.class).host();
  }

  static Write insert(Key key, String text) {
    return new Write.Insert(row(key, text));
  }

  static Write update(Key key, long version, String text) {
    return new Write.Update(row(key, text).atVersion(version));
  }

  static Write put(Key key, String text) {
    return new Write.Put(row(key, text));
  }

  /** Text that hardly packs: printable ASCII as chance would have it, the same for one seed. */
  static String noise(int characters, long seed) {
    return new Random(seed)
        .ints(characters, ' ' + 1, '~')
        .filter(character -> character != '"' && character != '\\')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static Client aClient() {
    return new Client("1", "Acme & Söhne", "secret", 4, NOON);
  }

  static Domain aDomain() {
    return new Domain("share.example.com", "1");
  }

  static Token aToken() {
    return new Token(
        "ab12", "ab12cd", "1", "crm", Set.of(Scope.BACKEND), NOON, Optional.of(NOON), true);
  }

  static Event anEvent() {
    Data data =
        new Data(
            Map.of(
                "email",
                "ann@example.com",
                "amount",
                new BigDecimal("10.50"),
                "emoji",
                "😀 é \u0001",
                "lines",
                List.of(Map.of("sku", "a", "gift", true), "b")));
    return new Event(
        EventId.of(NOON, 3, 4, 5),
        new World("1", Container.TEST),
        "conversion",
        NOON,
        NOON,
        Source.SERVER,
        List.of(new PersonKey(PersonKey.Kind.EMAIL, "ann@example.com")),
        data);
  }

  static Import anImport() {
    return new Import(
        "77",
        "1",
        "orders.csv",
        -5,
        "in/orders.csv",
        Optional.empty(),
        Import.Status.IN_PROGRESS,
        NOON,
        Optional.of(NOON),
        Optional.empty(),
        NOON,
        10,
        1,
        Map.of("order", 9L),
        List.of("email", "amount"),
        Optional.of(".csv"),
        Optional.of("UTF-8"),
        Optional.of("E1"),
        Optional.empty(),
        Optional.of(anOrder()));
  }

  private static Order anOrder() {
    return new Order(
        NOON,
        RowKind.EVENTS,
        Optional.of("July"),
        Optional.of("5"),
        Optional.of("12"),
        Optional.empty(),
        Optional.of("order"),
        Set.of("email"),
        Map.of("source", "bank"),
        List.of(
            new ColumnRule(
                Optional.of("email"),
                Optional.empty(),
                Optional.empty(),
                ColumnRule.Policy.REQUIRED_VALUE)),
        Set.of("night"),
        Set.of(Scope.CLIENT_ADMIN),
        false);
  }

  static FileAsset aFile() {
    return new FileAsset(
        "12",
        "1",
        "orders.csv",
        Optional.of("CSV"),
        99,
        Set.of("night"),
        "5",
        FileAsset.Status.AVAILABLE,
        NOON,
        NOON);
  }

  static Rejection aRejection() {
    return new Rejection("r1", "1", NOON, "/v5/events", "bad", "why", Optional.of(3L), "{\"a\":1}");
  }
}
