package tagalong.domain.trial;

import java.util.List;

/**
 * What a changed program comes to.
 *
 * @param events that were told
 * @param gained what it gives more
 * @param lost what it does not give any more
 * @param same how many rewards are earned as before
 */
public record Outcome(long events, List<Turn> gained, List<Turn> lost, long same) {
  public Outcome {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }
}
