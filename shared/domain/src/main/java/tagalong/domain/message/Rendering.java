package tagalong.domain.message;

import tagalong.domain.program.Email;
import tagalong.domain.program.Program;

/** Writes a message as the mail that goes out. */
@FunctionalInterface
public interface Rendering {
  /**
   * @throws RuntimeException when the e-mail's templates cannot be written; trying again does not
   *     help
   */
  Mail render(Message message, Program program, Email email);
}
