package tagalong.domain.reaction;

import java.util.List;
import java.util.Optional;
import tagalong.domain.program.Journey;

/** A step that a program recognised in an event, and why it led to what it led to. */
public record StepTaken(
    String program,
    int version,
    String name,
    Journey journey,
    Quality quality,
    Optional<Referral> referral,
    List<Finding> findings) {
  public StepTaken {
    findings = List.copyOf(findings);
  }
}
