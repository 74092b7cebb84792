package tagalong.testkit.simulation;

import java.io.IOException;
import java.util.List;
import tagalong.domain.imports.Upload;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Submission;
import tagalong.domain.store.Row;

/** The product, as whoever wires it hands it over: every process is wired anew. */
@FunctionalInterface
public interface Product {
  Wakeful in(Surroundings surroundings);

  /** What wakes up in a process. */
  interface Wakeful {
    Answer accept(Submission submission);

    /** The reactor. */
    void react(List<Row> rows);

    /** The courier. */
    void deliver(List<Row> rows);

    /** The clock. */
    void tick();

    /** The importer. */
    void take(Upload upload) throws IOException;
  }
}
