package tagalong.adminapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.webhook.Authentication;
import tagalong.domain.webhook.Reach;
import tagalong.domain.webhook.Webhook;
import tagalong.domain.webhook.Webhooks;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Where a client is told what happens. What a webhook proves itself with is never shown. */
final class SettingUpWebhooks implements Resource {
  private final Webhooks webhooks;
  private final Reach reach;
  private final Secrets secrets;
  private final Clock clock;

  SettingUpWebhooks(Webhooks webhooks, Reach reach, Secrets secrets, Clock clock) {
    this.webhooks = webhooks;
    this.reach = reach;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_WEBHOOKS, this::list,
        Operation.ADD_WEBHOOK, this::add,
        Operation.REMOVE_WEBHOOK, this::remove);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    List<Webhook> all = page.of(webhooks.of(call.client().id()).stream());
    return Reply.json(200, all.stream().map(webhook -> write(webhook, dates)).toList());
  }

  private Reply add(Call call) {
    Dates dates = Dates.of(call);
    Sent sent = Sent.of(call);
    String client = call.client().id();
    if (webhooks.of(client).size() >= Webhook.MOST) {
      throw invalid("A client has at most %d webhooks. Remove one.".formatted(Webhook.MOST));
    }
    URI url = url(sent.needed("url"));
    Webhook webhook =
        new Webhook(
            client,
            secrets.nextDigits(),
            sent.name().orElse(""),
            url,
            WebhookText.authentication(sent),
            WebhookText.container(sent),
            WebhookText.filters(sent),
            clock.instant());
    if (!webhooks.add(webhook)) {
      throw new IllegalStateException("two random ids are the same");
    }
    return Reply.json(201, write(webhook, dates));
  }

  private Reply remove(Call call) {
    webhooks.remove(of(webhooks, call));
    return Reply.empty(204);
  }

  /** The webhook that a path names. */
  static Webhook of(Webhooks webhooks, Call call) {
    return webhooks
        .byId(call.client().id(), call.parameter("webhook_id").orElse(""))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "There is no such webhook.").raised());
  }

  private URI url(String text) {
    try {
      URI url = new URI(text);
      reach
          .objection(url)
          .ifPresent(
              said -> {
                throw invalid(said);
              });
      return url;
    } catch (URISyntaxException malformed) {
      throw invalid("url is no address: write it with https:// and without spaces.");
    }
  }

  static Problem.Raised invalid(String said) {
    return new Problem(ErrorCode.WEBHOOK_INVALID, said).raised();
  }

  private static Map<String, @Nullable Object> write(Webhook webhook, Dates dates) {
    return new Shape()
        .with("id", webhook.id())
        .with("name", webhook.name())
        .with("url", webhook.shownUrl())
        .with("authentication", kind(webhook.authentication()))
        .with("container", Words.lower(webhook.container()))
        .with("filters", webhook.filters().stream().map(WebhookText::write).toList())
        .with("created_date", dates.write(webhook.created()))
        .fields();
  }

  private static String kind(Authentication authentication) {
    return switch (authentication) {
      case Authentication.None none -> WebhookText.NONE;
      case Authentication.Bearer bearer -> WebhookText.BEARER;
      case Authentication.Basic basic -> WebhookText.BASIC;
      case Authentication.Signature signature -> WebhookText.SIGNATURE;
    };
  }
}
