package tagalong.courier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.World;
import tagalong.domain.message.Message;
import tagalong.domain.program.Email;
import tagalong.domain.program.Program;
import tagalong.domain.program.Programs;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.RewardState;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;

/** A program that mails, and messages that it promised. */
final class Promise {
  private Promise() {}

  static void publish(Store store, Clock clock) {
    Program program =
        new Program(
            "raf",
            "Refer a friend",
            Optional.empty(),
            Optional.empty(),
            new Referrals(
                Set.of(), Optional.empty(), Referrals.Preference.EARLIEST, Optional.empty()),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Email(
                    "welcome", "welcome", RewardState.FULFILLED, "Hi", "{{code}}", "{{code}}"),
                new Email("verify", "welcome", RewardState.FULFILLED, "Hi", "{{verify_link}}", ""),
                new Email("broken", "welcome", RewardState.FULFILLED, "Hi", "{{", "")),
            List.of(),
            Optional.empty(),
            List.of());
    new Programs(store, clock).publish("1", program, Optional.of(Instant.EPOCH));
  }

  static Message message(String id) {
    return message(id, "welcome");
  }

  static Message message(String id, String email) {
    return new Message(
        id,
        new World("1", Container.PRODUCTION),
        "9",
        "ann@example.com",
        "raf",
        1,
        email,
        new Data(Map.of("code", "WELCOME-1")),
        Optional.of("9-p1"),
        Optional.empty(),
        Instant.EPOCH,
        Message.Status.WAITING,
        0,
        Optional.empty());
  }

  /** Stores a message as a commit would, and returns what the feed then brings. */
  static Row promised(Store store, Message message) {
    store.append(List.of(message.row()));
    return store.get(message.row().key()).orElseThrow();
  }
}
