package tagalong.domain.message;

import java.util.Optional;

/**
 * An e-mail ready to go.
 *
 * @param id of its message; the same mail has the same id, however often it is handed over
 * @param unsubscribe the address at which its reader says that they want no more
 */
public record Mail(
    String id, String to, String subject, String html, String text, Optional<String> unsubscribe) {
  /** One that says nothing of how to get no more. */
  public Mail(String id, String to, String subject, String html, String text) {
    this(id, to, subject, html, text, Optional.empty());
  }
}
