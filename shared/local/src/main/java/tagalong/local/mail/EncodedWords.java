package tagalong.local.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Header texts beyond ASCII (RFC 2047): short words of base 64, folded over lines. */
final class EncodedWords {
  private static final int MOST_BYTES = 42;
  private static final Pattern PLAIN = Pattern.compile("[ -~&&[^=]]{0,60}");
  private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=(\\r\\n )?");

  private EncodedWords() {}

  static String encode(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      String next = Character.toString(point);
      if (bytes(word + next).length > MOST_BYTES) {
        words.add(encoded(word));
        word.setLength(0);
      }
      word.append(next);
    }
    words.add(encoded(word));
    return String.join("\r\n ", words);
  }

  static String decode(String header) {
    return WORD.matcher(header)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    new String(
                        Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8)));
  }

  private static String encoded(CharSequence word) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
