package tagalong.local.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;

/**
 * Puts each mail into a folder, as {@code <message id>.eml}. A mail appears whole or not at all,
 * and the same message is one file however often it is handed over.
 */
public final class MailboxFolder implements Mailer {
  private final Path folder;
  private final Clock clock;

  public MailboxFolder(Path folder, Clock clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
  }

  @Override
  public Handover send(Mail mail) {
    Path file = folder.resolve(mail.id() + ".eml");
    try {
      if (!Files.exists(file)) {
        Path hidden = folder.resolve("." + mail.id() + ".part");
        write(hidden, new Eml(mail, clock.instant()).written());
        Files.move(
            hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      syncFolder();
      return new Handover.Taken();
    } catch (IOException failed) {
      throw new MailerUnavailable("cannot write into the mailbox folder " + folder, failed);
    }
  }

  @Override
  public boolean sendsOnce() {
    return true;
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A rename is durable once its folder is. */
  private void syncFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
