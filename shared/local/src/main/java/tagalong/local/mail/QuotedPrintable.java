package tagalong.local.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Text as quoted-printable (RFC 2045, 6.7): UTF-8 in short lines of ASCII that people can read. */
final class QuotedPrintable {
  private static final int LONGEST_LINE = 76;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private QuotedPrintable() {}

  /** Lines end in CR LF, also where the text has none of it. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
      encodeLine(line.getBytes(StandardCharsets.UTF_8), encoded);
      encoded.append("\r\n");
    }
    return encoded.toString();
  }

  private static void encodeLine(byte[] line, StringBuilder encoded) {
    int length = 0;
    for (int i = 0; i < line.length; i++) {
      String one = encoded(line[i], i == line.length - 1);
      if (length + one.length() >= LONGEST_LINE) {
        encoded.append("=\r\n");
        length = 0;
      }
      encoded.append(one);
      length += one.length();
    }
  }

  /** Spaces at the end of a line get lost on the way, so they are spelled out. */
  private static String encoded(byte one, boolean last) {
    boolean plain = one > ' ' && one <= '~' && one != '=';
    boolean space = one == ' ' || one == '\t';
    return plain || (space && !last) ? "" + (char) one : "=" + HEX.toHexDigits(one);
  }

  /** The text that was encoded, with {@code \n} at the end of each line. */
  static String decode(String encoded) {
    String joined = encoded.replace("=\r\n", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < joined.length(); i++) {
      boolean spelled = joined.charAt(i) == '=' && i + 2 < joined.length();
      if (spelled) {
        bytes.write(HexFormat.fromHexDigits(joined, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(joined.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
