package tagalong.adminapi;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/** What files may be called and labelled. */
final class FileLabels {
  private static final int LONGEST = 255;
  private static final int MOST_TAGS = 100;

  /** Nothing that means something in a path, and no dot in front. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N} ._()+@,&'-]*");

  private FileLabels() {}

  static String name(String given) {
    if (given.length() > LONGEST || !NAME.matcher(given).matches()) {
      throw Asked.wrong(
          ErrorCode.FILE_ASSET_INVALID_NAME,
          "name",
          given,
          "A file's name has at most 255 letters, digits, spaces and marks such as . _ - and begins with a letter or digit.");
    }
    return given;
  }

  /** Empty when none were sent. */
  static Optional<Set<String>> tags(Sent sent) {
    return tags(sent, ErrorCode.FILE_ASSET_INVALID_TAGS);
  }

  /** The same, refused in the words of whoever is labelled. */
  static Optional<Set<String>> tags(Sent sent, ErrorCode otherwise) {
    return sent.texts("tags")
        .map(tags -> tags.stream().map(String::strip).collect(Collectors.toUnmodifiableSet()))
        .map(
            tags -> {
              if (tags.size() > MOST_TAGS || tags.stream().anyMatch(FileLabels::isNoTag)) {
                throw new Problem(otherwise, "Send at most 100 tags of 1 to 255 characters each.")
                    .raised();
              }
              return tags;
            });
  }

  private static boolean isNoTag(String tag) {
    return tag.isEmpty() || tag.length() > LONGEST;
  }
}
