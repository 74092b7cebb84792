package tagalong.wire.file;

import java.io.IOException;

/** A package out of which no file can be taken. */
final class DamagedPackage extends IOException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String said;

  DamagedPackage(String code, String message) {
    super(message);
    this.code = code;
    this.said = message;
  }

  FileRow.Broken fault() {
    return new FileRow.Broken(0, 0, code, said);
  }
}
