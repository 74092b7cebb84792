package tagalong.domain.replay;

import java.util.function.Consumer;
import tagalong.domain.message.Message;

/** Every message is about a reward that was granted. */
record Promises(Records records) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    for (Message message : dossier.all(Message.class)) {
      if (records.reward(message.reward()).isEmpty()) {
        differing.accept(
            new Difference(
                "message " + message.id(),
                "It is about the reward " + message.reward() + ", which was never granted."));
      }
    }
  }
}
