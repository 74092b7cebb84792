package tagalong.domain.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.program.Email.Addressee;
import tagalong.domain.program.Email.Occasion;
import tagalong.domain.program.Email.Wording;

/**
 * The mail by which somebody proves who they are, of a client that wrote none: it looks as the
 * program does, and is in the company's name.
 */
public final class ProofMail {
  /** The event of somebody who asks for it. */
  public static final String REQUESTED = "verification_requested";

  /** No e-mail that a program has can be called so. */
  private static final String NAME = "built-in/proof";

  private static final int DAILY = 5;

  private static final Step STEP =
      new Step(REQUESTED, Set.of(REQUESTED), Journey.ADVOCATE, Set.of());

  private static final Wording ENGLISH = wording("Confirm your address: {{theme.brand}}", "en");
  private static final Wording SPANISH = wording("Confirma tu dirección: {{theme.brand}}", "es");

  private ProofMail() {}

  /** Empty where it is another. */
  static Optional<Email> named(String name) {
    return name.equals(NAME) ? Optional.of(about(REQUESTED)) : Optional.empty();
  }

  /**
   * The same versions, of which one mails it if none does by itself.
   *
   * @param program the one that was asked, if one was
   */
  static List<ProgramVersion> surelyIn(List<ProgramVersion> versions, Optional<String> program) {
    Optional<ProgramVersion> asked =
        versions.stream()
            .filter(version -> program.filter(version.program().id()::equals).isPresent())
            .findFirst()
            .or(() -> versions.stream().findFirst());
    return versions.stream().anyMatch(version -> isMailedBy(version.program()))
        ? versions
        : versions.stream()
            .map(version -> asked.filter(version::equals).isPresent() ? mailing(version) : version)
            .toList();
  }

  private static boolean isMailedBy(Program program) {
    return program
        .recognise(REQUESTED)
        .filter(
            step ->
                program.emails().stream()
                    .map(Email::occasion)
                    .anyMatch(
                        occasion ->
                            occasion instanceof Occasion.Taken taken
                                && taken.step().equals(step.name())))
        .isPresent();
  }

  private static ProgramVersion mailing(ProgramVersion version) {
    Program program = version.program();
    Optional<Step> step = program.recognise(REQUESTED);
    return new ProgramVersion(
        version.client(),
        version.number(),
        version.effective(),
        version.published(),
        program.with(step.orElse(STEP), about(step.map(Step::name).orElse(REQUESTED))));
  }

  private static Email about(String step) {
    return new Email(
        NAME, new Occasion.Taken(step, Addressee.PERSON, DAILY), ENGLISH, Map.of("es", SPANISH));
  }

  private static Wording wording(String subject, String language) {
    return new Wording(
        subject, read("proof." + language + ".html"), read("proof." + language + ".txt"));
  }

  private static String read(String name) {
    try (InputStream text =
        Objects.requireNonNull(ProofMail.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
