package tagalong.domain.replay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.message.Message;
import tagalong.domain.program.InForce;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Promising;
import tagalong.domain.reward.Reward;

/** Every reward has its cause and its messages, and whatever led to a reward has that reward. */
record Grants(Records records, InForce programs, Clock clock) implements Check {
  /** Messages are kept longer than this. */
  private static final Duration SURELY_KEPT = Duration.ofDays(80);

  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    List<Credit> credits = dossier.all(Credit.class);
    for (Reward reward : dossier.all(Reward.class)) {
      if (!isCaused(reward, dossier, credits)) {
        differing.accept(
            new Difference("reward " + reward.id(), "Nothing in log or ledger has led to it."));
      }
      missingEvents(reward, differing);
      missingMessages(reward, differing);
    }
    for (Entry entry : dossier.timeline()) {
      entry.given().stream()
          .filter(given -> given.kind() == Given.Kind.REWARD)
          .forEach(given -> given(given.id(), differing));
    }
    credits.forEach(credit -> credit.reward().ifPresent(id -> given(id, differing)));
  }

  private void given(String reward, Consumer<Difference> differing) {
    if (records.reward(reward).isEmpty()) {
      differing.accept(new Difference("reward " + reward, "It was granted and is not there."));
    }
  }

  private boolean isCaused(Reward reward, Dossier dossier, List<Credit> credits) {
    Optional<Entry> entry = records.entry(dossier.subject(), reward.earned(), reward.cause());
    boolean own =
        entry.stream().anyMatch(e -> e.given().stream().anyMatch(g -> g.id().equals(reward.id())));
    boolean credited =
        credits.stream()
            .anyMatch(credit -> credit.reward().filter(reward.id()::equals).isPresent());
    return (own || credited) && records.event(reward.cause()).isPresent();
  }

  /** Whatever moved it was said by an event. */
  private void missingEvents(Reward reward, Consumer<Difference> differing) {
    reward.history().stream()
        .flatMap(change -> change.event().stream())
        .filter(event -> records.event(event).isEmpty())
        .forEach(
            event ->
                differing.accept(
                    new Difference(
                        "reward " + reward.id(),
                        "The event " + event + " that moved it is not in the log.")));
  }

  private void missingMessages(Reward reward, Consumer<Difference> differing) {
    for (Reward.Change change : reward.history()) {
      Reward then = reward.becoming(change.state(), reward.code(), change.at(), "");
      programs
          .version(reward.program(), reward.version())
          .map(version -> Promising.messages(then, version, change.at()))
          .orElse(List.of())
          .stream()
          .filter(message -> change.at().isAfter(clock.instant().minus(SURELY_KEPT)))
          .filter(message -> !isThere(message))
          .forEach(
              message ->
                  differing.accept(
                      new Difference(
                          "reward " + reward.id(),
                          "Its e-mail " + message.email() + " was never promised.")));
    }
  }

  private boolean isThere(Message message) {
    return records.row(Message.keyOf(message.world().client(), message.id())).isPresent();
  }
}
