package tagalong.courier;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.World;
import tagalong.domain.program.Journey;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.webhook.Authentication;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Occurrence;
import tagalong.domain.webhook.Webhook;
import tagalong.domain.webhook.Webhooks;

/** A webhook of a client, and what it is to be told. */
final class Told {
  static final String CLIENT = "1";

  private Told() {}

  static Webhook webhook(String id) {
    return new Webhook(
        CLIENT,
        id,
        "crm",
        URI.create("https://crm.example.com/hook"),
        new Authentication.None(),
        Container.PRODUCTION,
        List.of(),
        Instant.EPOCH);
  }

  static void add(Store store, String webhook) {
    new Webhooks(store).add(webhook(webhook));
  }

  /** Stores a notice as a commit would, and returns what the feed then brings. */
  static Row promised(Store store, String webhook, String id, Instant now) {
    Occurrence about =
        new Occurrence(
            id,
            "account_opened",
            new World(CLIENT, Container.PRODUCTION),
            "9",
            List.of(),
            "raf",
            Journey.FRIEND,
            now,
            "7",
            Optional.empty(),
            Data.NONE);
    Row row = Notice.of(webhook(webhook), about, now).row();
    store.append(List.of(row));
    return store.get(row.key()).orElseThrow();
  }
}
