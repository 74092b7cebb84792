package tagalong.domain.reaction;

import java.util.List;
import java.util.Optional;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;

/** Tells whoever was given something for an event that it is taken back. */
record TakingBack(String program, Event event, Giving giving) {
  private static final String RULE = "taken_back";

  /**
   * @param given what the event has led to; what is told is added
   */
  void tell(Verdict verdict, Optional<Referral> referral, List<Given> given) {
    for (Given one : List.copyOf(given)) {
      if (one.program().equals(program)) {
        about(one, referral).ifPresent(whom -> tell(verdict, one, whom, given));
      }
    }
  }

  private Optional<Subject> about(Given one, Optional<Referral> referral) {
    return switch (one.kind()) {
      case REWARD -> Optional.of(giving.me().subject());
      case CREDIT ->
          referral.map(settled -> new Subject(event.world(), settled.advocate().person()));
      case FACT, MESSAGE, NOTICE, APPROVAL, REFUSED -> Optional.empty();
    };
  }

  private void tell(Verdict verdict, Given one, Subject whom, List<Given> given) {
    String id = DerivedId.of("taken back", one.id());
    giving.tell(
        new Fact.TakenBack(id, whom, one.kind(), one.id(), verdict.event(), verdict.said()),
        program,
        RULE,
        given);
  }
}
