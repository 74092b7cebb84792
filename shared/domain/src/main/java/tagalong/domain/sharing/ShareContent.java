package tagalong.domain.sharing;

import java.util.Optional;

/**
 * What a share link is about, as its owner wants it shown.
 *
 * @param url where it leads, on a site of the client's
 * @param partnerContentId the company's own id of it
 */
public record ShareContent(
    Optional<String> title,
    Optional<String> description,
    Optional<String> imageUrl,
    Optional<String> url,
    Optional<String> partnerContentId) {
  public static final ShareContent NONE =
      new ShareContent(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
