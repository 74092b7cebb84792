package tagalong.wire.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.OwnWords;
import tagalong.domain.sharing.Share;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Writes shares. */
public record ShareView(ShareableView links, Dates dates) {

  /**
   * As its owner sees it.
   *
   * @param friend who got it, where they have done something since
   */
  public Map<String, @Nullable Object> own(Share share, Optional<Head> friend) {
    return common(share)
        .with("message", share.text(OwnWords.MESSAGE))
        .with("subject", share.text(OwnWords.SUBJECT))
        .with("recipient_email", share.recipients().stream().findFirst())
        .with("recipients", share.recipients())
        .with("data", data(share))
        .with("friend", friend.map(ShareView::friend))
        .fields();
  }

  /** As anybody sees it: that it is, and not to whom. */
  public Map<String, @Nullable Object> anybodys(Share share) {
    return common(share).fields();
  }

  /** As the company sees it. */
  public Map<String, @Nullable Object> company(Share share, Optional<Head> friend) {
    return new Shape()
        .with("id", share.id())
        .with("campaign_id", share.program())
        .with("program", share.program())
        .with("channel", share.channel())
        .with("created_date", dates.write(share.event().time()))
        .with("link", share.code().map(links::link))
        .with("shareable_code", share.code())
        .with("message", share.text(OwnWords.MESSAGE))
        .with("subject", share.text(OwnWords.SUBJECT))
        .with("other_person_id", friend.map(head -> head.subject().id()))
        .with("partner_id", partnerId(share))
        .with("data", named(data(share)))
        .fields();
  }

  /** Data as companies read them: each value beside its name. */
  public static Map<String, Map<String, String>> named(Map<String, String> data) {
    Map<String, Map<String, String>> named = new TreeMap<>();
    data.forEach((name, value) -> named.put(name, Map.of("name", name, "value", value)));
    return named;
  }

  /** What was sent with a share besides what makes it one. */
  public static Map<String, String> data(Share share) {
    Map<String, String> data = new TreeMap<>();
    for (String name : share.event().data().values().keySet()) {
      if (!name.startsWith("share.")) {
        share.text(name).ifPresent(text -> data.put(name, text));
      }
    }
    return data;
  }

  /** How the company calls a share, as a name and a value. */
  public static Optional<Map<String, String>> partnerId(Share share) {
    return share
        .text(Share.PARTNER_SHARE_ID)
        .map(id -> Map.of("name", Share.PARTNER_SHARE_ID, "value", id))
        .or(
            () ->
                share
                    .text("partner_event_id")
                    .map(id -> Map.of("name", "partner_event_id", "value", id)));
  }

  private Shape common(Share share) {
    return new Shape()
        .with("id", share.id())
        .with("share_id", share.id())
        .with("campaign_id", share.program())
        .with("channel", share.channel())
        .with("link", share.code().map(links::link))
        .with("partner_id", partnerId(share))
        .with("share_date", dates.write(share.event().time()))
        .with("shareable_id", share.code());
  }

  private static Map<String, @Nullable Object> friend(Head head) {
    return new Shape()
        .with("id", head.subject().id())
        .with("first_name", Optional.ofNullable(head.standing().profile().get("first_name")))
        .without("image_url")
        .with("parameters", Map.of())
        .fields();
  }
}
