package tagalong.testkit.simulation;

import java.util.List;
import tagalong.testkit.simulation.story.Story;

/** A story in which a promise was broken. */
public record Failure(Story story, List<String> broken) {
  public Failure {
    broken = List.copyOf(broken);
  }

  /** Whether what was broken first in another story was broken in this one, too. */
  boolean breaksTheSameAs(Failure other) {
    String promise = other.promise();
    return broken.stream().anyMatch(found -> found.startsWith(promise));
  }

  /** The promise that was broken first. */
  public String promise() {
    return broken.getFirst().split(":", 2)[0];
  }

  /** The story, as short as could be found, and what it broke. */
  @Override
  public String toString() {
    return "Seed %d breaks a promise.%n  %s%nThe story, with %d clients, codes %s, a mailer that %s:%n  %s"
        .formatted(
            story.seed(),
            String.join("\n  ", broken.subList(0, Math.min(broken.size(), 5))),
            story.setting().clients(),
            story.setting().codes(),
            story.setting().sendsOnce() ? "sends the same mail once" : "may send a mail twice",
            String.join("\n  ", story.lines()));
  }
}
