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
import java.util.regex.Pattern;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Mailer;

/**
 * Puts each mail into a folder, as a file that is named after its message: the same mail twice is
 * one file. A file that is there is whole.
 */
public final class MailboxFolder implements Mailer {
  static final String EXTENSION = ".eml";
  static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\p{Cntrl}\\s<>,;]+@[^\\p{Cntrl}\\s<>,;]+");

  private final Path folder;
  private final String from;
  private final Clock clock;

  /**
   * @param folder where mails are put; made when it is not there
   * @param from the sender's address
   */
  public MailboxFolder(Path folder, String from, Clock clock) {
    this.folder = folder;
    this.from = from;
    this.clock = clock;
  }

  @Override
  public boolean sendsOnce() {
    return true;
  }

  /** One at a time: two that hand over the same mail at once would write the same draft. */
  @Override
  public synchronized Handover send(Mail mail) {
    if (!ID.matcher(mail.id()).matches()) {
      return new Handover.Declined("a mail cannot be named '" + mail.id() + "'");
    }
    if (!ADDRESS.matcher(mail.to()).matches()) {
      return new Handover.Declined("that is no address");
    }
    Path file = folder.resolve(mail.id() + EXTENSION);
    if (!Files.exists(file)) {
      put(file, Eml.write(new Letter(mail, from, clock.instant())));
    }
    return new Handover.Taken();
  }

  /** What a crash leaves behind is a hidden draft, which the next attempt overwrites. */
  private void put(Path file, String eml) {
    Path draft = folder.resolve("." + file.getFileName());
    try {
      Files.createDirectories(folder);
      write(draft, eml.getBytes(StandardCharsets.UTF_8));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
    } catch (IOException failed) {
      throw new MailerUnavailable("cannot write into the mailbox folder", failed);
    }
  }

  private static void write(Path draft, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** The name itself is durable only when the folder is. */
  private void syncFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
