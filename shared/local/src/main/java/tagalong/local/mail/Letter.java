package tagalong.local.mail;

import java.time.Instant;
import tagalong.domain.message.Mail;

/**
 * A mail as it lies in the mailbox.
 *
 * @param sent to the second
 */
public record Letter(Mail mail, String from, Instant sent) {}
