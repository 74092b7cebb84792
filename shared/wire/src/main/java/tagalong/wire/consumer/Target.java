package tagalong.wire.consumer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program that a tag or app asks for: {@code campaign_id:7}, or as one SDK writes it. */
final class Target {
  private static final Pattern FORM =
      Pattern.compile("campaign_id:(?:Id\\(id=)?([A-Za-z0-9._-]+)\\)?");

  private Target() {}

  static Optional<String> program(String target) {
    Matcher matcher = FORM.matcher(target);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
