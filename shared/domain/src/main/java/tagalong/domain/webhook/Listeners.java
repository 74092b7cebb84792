package tagalong.domain.webhook;

import java.time.Instant;
import java.util.List;

/** The webhooks of a client as they are now: who is told what. */
public record Listeners(List<Webhook> webhooks) {
  public static final Listeners NONE = new Listeners(List.of());

  public Listeners {
    webhooks = List.copyOf(webhooks);
  }

  public static Listeners of(Webhooks webhooks, String client) {
    return new Listeners(webhooks.of(client));
  }

  /** The notices to be given. Nobody is told of what came to us before they asked to be told. */
  public List<Notice> notices(Occurrence occurrence, Instant received, Instant now) {
    return webhooks.stream()
        .filter(webhook -> !received.isBefore(webhook.created()) && webhook.wants(occurrence))
        .map(webhook -> Notice.of(webhook, occurrence, now))
        .toList();
  }
}
