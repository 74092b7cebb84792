package tagalong.wire.file;

/**
 * How large a packed file may become. Tables pack to a tenth or a twentieth; what packs to a
 * thousandth was made to fill somebody's machine.
 *
 * @param bytes the most that a package may hold
 * @param times how many times its own size, beyond what is harmless
 * @param harmless so much may come of any package, in bytes
 */
record Bounds(long bytes, long times, long harmless) {
  static final Bounds USUAL = new Bounds(20L << 30, 200, 100L << 20);

  /**
   * @param unpacked bytes that came of a package so far
   * @param packed bytes of the package itself that were read for that
   */
  void check(long unpacked, long packed) throws DamagedPackage {
    if (unpacked > bytes || (unpacked > harmless && unpacked / times > packed)) {
      throw new DamagedPackage(
          FileErrors.INVALID_ARCHIVE,
          "The archive would unpack to far more than itself, at least %d bytes of %d. Nothing was taken; send the file as it is."
              .formatted(unpacked, packed));
    }
  }
}
