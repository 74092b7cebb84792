package tagalong.wire.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.program.Program;

/**
 * Reads programs as people write them: YAML or JSON, described by {@code program.schema.json} and
 * {@code programs/README.md}.
 */
public final class ProgramFile {
  private final Shape shape = new Shape();

  /** Reads a file; the templates that it names lie beside it. */
  public ProgramReading read(Path file) {
    try {
      return read(Files.readString(file), Optional.of(file.toAbsolutePath()).map(Path::getParent));
    } catch (IOException unreadable) {
      return new ProgramReading.Mistaken(
          List.of(Place.BEGINNING.mistake("there is no text file " + file)));
    }
  }

  /** Reads a text that stands alone: its templates are written into it. */
  public ProgramReading read(String text) {
    return read(text, Optional.empty());
  }

  private ProgramReading read(String text, Optional<Path> folder) {
    List<Mistake> mistakes = new ArrayList<>();
    Outline outline = Outlining.read(text, mistakes);
    if (mistakes.isEmpty()) {
      outline = new Beside(folder, mistakes).inlined(outline);
      mistakes.addAll(shape.check(outline));
    }
    return mistakes.isEmpty() ? understood(outline) : new ProgramReading.Mistaken(mistakes);
  }

  private static ProgramReading understood(Outline outline) {
    List<Mistake> mistakes = new ArrayList<>(Days.check(outline));
    if (mistakes.isEmpty()) {
      Program program = Drafting.program(outline.tree());
      mistakes.addAll(Sense.check(program, outline));
      if (mistakes.isEmpty()) {
        return new ProgramReading.Understood(program);
      }
    }
    return new ProgramReading.Mistaken(mistakes);
  }
}
