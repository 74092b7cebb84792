package tagalong.domain.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.message.Message;
import tagalong.domain.program.Email;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.reward.Reward;

/**
 * The e-mails that a program promises for a reward in its present state. Nobody is mailed for a
 * test.
 */
public final class Promising {
  private Promising() {}

  public static List<Message> messages(Reward reward, ProgramVersion version, Instant now) {
    Optional<String> address = reward.key(PersonKey.Kind.EMAIL);
    if (address.isEmpty() || reward.world().container() == Container.TEST) {
      return List.of();
    }
    return version.program().emails().stream()
        .filter(email -> email.isAbout(reward.rule(), reward.state()))
        .map(email -> message(reward, email, address.get(), now))
        .toList();
  }

  /** The id of the message that an e-mail about a reward is. */
  public static String idOf(Reward reward, Email email) {
    return DerivedId.of("message", reward.id(), email.name());
  }

  private static Message message(Reward reward, Email email, String address, Instant now) {
    return new Message(
        idOf(reward, email),
        reward.world(),
        reward.person(),
        address,
        reward.program(),
        reward.version(),
        email.name(),
        new Data(values(reward)),
        Optional.of(reward.id()),
        Optional.empty(),
        now,
        Message.Status.WAITING,
        0,
        Optional.empty());
  }

  private static Map<String, @Nullable Object> values(Reward reward) {
    Map<String, @Nullable Object> values = new TreeMap<>();
    values.put("face_value", reward.supplier().faceValue().toPlainString());
    values.put("face_value_type", reward.supplier().unit());
    values.put("supplier_name", reward.supplier().name());
    reward.code().ifPresent(code -> values.put("code", code));
    return values;
  }
}
