package tagalong.domain.reaction;

/** How much a step is trusted. */
public enum Quality {
  /** It counts. */
  HIGH,
  /** A rule of the program makes it suspicious; it earns nothing. */
  LOW,
  /** It was not judged. */
  NONE
}
