package tagalong.wire.consumer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.consumer.ConsumerTokens;
import tagalong.domain.consumer.Seeing;
import tagalong.domain.consumer.Seeing.Seen;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.Showing;
import tagalong.domain.program.Viewer;
import tagalong.domain.reaction.Standing;

/** Who sees a zone, and what of them counts for what it shows. */
public final class Viewers {
  private final ConsumerTokens tokens;
  private final Seeing seeing;

  public Viewers(ConsumerTokens tokens, Seeing seeing) {
    this.tokens = tokens;
    this.seeing = seeing;
  }

  /**
   * A consumer. Whoever says who they are sees the variant that this person saw before, on whatever
   * device; only who has proven it sees what is for the audiences that this person is in.
   */
  Viewer of(Sender sender, Data data, List<ProgramVersion> programs, String zone) {
    if (sender.token().keys().isEmpty() || !Showing.asksWho(programs, zone)) {
      return viewer(sender.device(), data, Map.of(), Set.of());
    }
    Seen seen = seeing.by(tokens.consumer(sender.client(), sender.token()), container(data));
    Optional<Standing> standing = seen.head().map(head -> head.standing());
    return viewer(
        sender.device(),
        data,
        standing.map(Standing::shown).orElse(Map.of()),
        standing
            .filter(known -> seen.privately())
            .map(known -> known.audiences().keySet())
            .orElse(Set.of()));
  }

  /**
   * What a viewer says of themselves, beside what is known of them.
   *
   * @param drawn what their variant is drawn by
   */
  public static Viewer viewer(
      String drawn, Data data, Map<String, String> shown, Set<String> audiences) {
    return new Viewer(
        drawn,
        Set.copyOf(data.texts("labels")),
        data.text("locale"),
        data.text("target").flatMap(Target::program),
        shown,
        audiences);
  }

  /** The world that what is shown belongs to; what is neither is refused elsewhere. */
  public static Container container(Data data) {
    return data.text("container")
        .map(text -> text.toLowerCase(Locale.ROOT))
        .filter("test"::equals)
        .map(test -> Container.TEST)
        .orElse(Container.PRODUCTION);
  }
}
