package tagalong.wire.sharing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.sharing.ShareContent;
import tagalong.domain.sharing.Shareable;
import tagalong.wire.view.Shape;

/**
 * Writes share links.
 *
 * @param domain where they are followed, for example {@code https://share.brand.example}
 */
public record ShareableView(String domain) {

  /**
   * As its owner sees it.
   *
   * @param privately whether to show what the owner keeps with it
   */
  public Shape own(Shareable shareable, boolean privately) {
    return common(shareable)
        .with("key", shareable.key())
        .with("label", shareable.label())
        .with("data", privately ? Optional.of(shareable.data()) : Optional.empty());
  }

  /** As anybody sees it: where it leads and what it shows, not what its owner keeps with it. */
  public Shape anybodys(Shareable shareable) {
    return common(shareable)
        .with("key", shareable.code())
        .without("label")
        .without("data")
        .with("person_id", shareable.owner().id());
  }

  public String link(String code) {
    return domain + "/" + code;
  }

  private Shape common(Shareable shareable) {
    return new Shape()
        .with("code", shareable.code())
        .with("link", link(shareable.code()))
        .with("content", content(shareable.content()));
  }

  private static Map<String, @Nullable Object> content(ShareContent content) {
    return new Shape()
        .with("title", content.title())
        .with("description", content.description())
        .with("image_url", content.imageUrl())
        .with("url", content.url())
        .with("partner_content_id", content.partnerContentId())
        .fields();
  }
}
