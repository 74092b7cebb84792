package tagalong.testkit.simulation.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One process: it does one thing and ends.
 *
 * @param hitches what goes wrong meanwhile
 * @param turn after so many calls the others have their turns; 0 for never
 * @param skew how far its clock is ahead
 */
public record Act(Deed deed, List<Hitch> hitches, int turn, Duration skew) {
  public Act {
    hitches = List.copyOf(hitches);
  }

  Act with(Deed other) {
    return new Act(other, hitches, turn, skew);
  }

  Act without(Hitch hitch) {
    List<Hitch> fewer = new ArrayList<>(hitches);
    fewer.remove(hitch);
    return new Act(deed, fewer, turn, skew);
  }

  Act inOneGo() {
    return new Act(deed, hitches, 0, skew);
  }

  Act onTime() {
    return new Act(deed, hitches, turn, Duration.ZERO);
  }

  @Override
  public String toString() {
    String late = skew.isZero() ? "" : " (its clock is %d s off)".formatted(skew.toSeconds());
    String turns = turn == 0 ? "" : " (in turns of %d calls)".formatted(turn);
    String wrong = hitches.stream().map(Hitch::toString).collect(Collectors.joining(", "));
    return deed + late + turns + (wrong.isEmpty() ? "" : "; " + wrong);
  }
}
