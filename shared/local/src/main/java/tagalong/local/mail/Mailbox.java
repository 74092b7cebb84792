package tagalong.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the mails of a mailbox folder. */
public final class Mailbox {
  private static final Comparator<Letter> NEWEST_FIRST =
      Comparator.comparing(Letter::sent).reversed().thenComparing(letter -> letter.mail().id());
  private final Path folder;

  public Mailbox(Path folder) {
    this.folder = folder;
  }

  /** The mails, newest first, at most so many. */
  public List<Letter> latest(int most) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(MailboxFolder.EXTENSION) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - MailboxFolder.EXTENSION.length()))
          .flatMap(id -> letter(id).stream())
          .sorted(NEWEST_FIRST)
          .limit(most)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The mail of a message. */
  public Optional<Letter> letter(String id) {
    if (!MailboxFolder.ID.matcher(id).matches()) {
      return Optional.empty();
    }
    try {
      return Eml.read(id, Files.readString(folder.resolve(id + MailboxFolder.EXTENSION)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
