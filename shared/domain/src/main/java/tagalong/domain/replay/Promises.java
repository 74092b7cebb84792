package tagalong.domain.replay;

import java.util.function.Consumer;
import tagalong.domain.message.Message;

/** Every message is about a reward that was granted, or a step that led to it. */
record Promises(Records records) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    for (Message message : dossier.all(Message.class)) {
      message
          .reward()
          .filter(reward -> records.reward(reward).isEmpty())
          .ifPresent(
              reward ->
                  wrong(message, "the reward " + reward + ", which was never granted", differing));
      message
          .cause()
          .filter(event -> !hasLedTo(event, message))
          .ifPresent(
              event ->
                  wrong(message, "the event " + event + ", which has not led to it", differing));
    }
  }

  private boolean hasLedTo(String event, Message message) {
    return records
        .event(event)
        .flatMap(e -> records.entry(records.personOf(e), e.time(), e.id().value()))
        .filter(entry -> entry.given().stream().anyMatch(g -> g.id().equals(message.id())))
        .isPresent();
  }

  private static void wrong(Message message, String about, Consumer<Difference> differing) {
    differing.accept(new Difference("message " + message.id(), "It is about " + about + "."));
  }
}
