package tagalong.domain.attachment;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be kept, known by how its content begins, whatever its sender calls it. Nothing here is
 * run by a browser: what is kept is handed out under the company's own domain.
 */
public enum MediaKind {
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  GIF("image/gif", "GIF8"),
  PDF("application/pdf", "%PDF-"),
  /** Wallets' passes among others; only its owner's program opens it. */
  PASS("application/vnd.apple.pkpass", "PK\u0003\u0004"),
  TEXT("text/plain", "");

  private final String mediaType;
  private final String beginning;

  MediaKind(String mediaType, String beginning) {
    this.mediaType = mediaType;
    this.beginning = beginning;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Empty when it is nothing that may be kept. */
  public static Optional<MediaKind> of(byte[] content) {
    return Stream.of(values()).filter(kind -> kind.isOf(content)).findFirst();
  }

  private boolean isOf(byte[] content) {
    if (this == TEXT) {
      return isText(content);
    }
    if (content.length < beginning.length()) {
      return false;
    }
    for (int i = 0; i < beginning.length(); i++) {
      if (Byte.toUnsignedInt(content[i]) != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(byte[] content) {
    for (byte one : content) {
      boolean control = one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t';
      if (control) {
        return false;
      }
    }
    return true;
  }
}
