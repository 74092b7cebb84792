package tagalong.domain.moving;

import java.util.List;

/**
 * What was taken out.
 *
 * @param rows how many
 * @param waiting rows of those that nobody had attended to yet; where they arrive the clock does
 * @param unfinished names of files whose import had not ended; where they are dropped again it ends
 */
public record Departure(long rows, long waiting, List<String> unfinished) {
  public Departure {
    unfinished = List.copyOf(unfinished);
  }
}
