package tagalong.fileimport;

import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Rejection;

/** What becomes of a row, nothing stored. */
sealed interface Verdict {
  record Taken(Answer.Accepted event) implements Verdict {}

  record Stocked(Said.Code code) implements Verdict {}

  record Rejected(Rejection rejection) implements Verdict {}
}
