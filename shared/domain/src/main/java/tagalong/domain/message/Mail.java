package tagalong.domain.message;

/**
 * An e-mail ready to go.
 *
 * @param id of its message; the same mail has the same id, however often it is handed over
 */
public record Mail(String id, String to, String subject, String html, String text) {}
