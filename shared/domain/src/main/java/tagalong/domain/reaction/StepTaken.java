package tagalong.domain.reaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.program.Journey;

/**
 * A step that a program recognised in an event, and why it led to what it led to.
 *
 * @param findings what came of it
 * @param variants which of several contents the person had been shown by then, by zone
 * @param weighed what the rules of quality said
 */
public record StepTaken(
    String program,
    int version,
    String name,
    Journey journey,
    Quality quality,
    Optional<Referral> referral,
    List<Finding> findings,
    Map<String, String> variants,
    List<Finding> weighed) {
  public StepTaken {
    weighed = List.copyOf(weighed);
    findings = List.copyOf(findings);
    variants = Map.copyOf(variants);
  }

  StepTaken withoutVariants() {
    return new StepTaken(
        program, version, name, journey, quality, referral, findings, Map.of(), weighed);
  }
}
