package tagalong.domain.reaction;

import java.util.List;

/**
 * What a timeline comes to when it is folded once more.
 *
 * @param head with the keys and the standing that follow
 * @param timeline the entries with the steps that follow
 * @param owed ids of facts and rewards that would be given now and never were
 */
public record Refolded(Head head, List<Entry> timeline, List<String> owed) {
  public Refolded {
    timeline = List.copyOf(timeline);
    owed = List.copyOf(owed);
  }
}
