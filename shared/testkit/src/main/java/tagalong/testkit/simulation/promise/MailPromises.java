package tagalong.testkit.simulation.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.event.Container;
import tagalong.domain.event.PersonKey;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Message;
import tagalong.domain.reward.Reward;
import tagalong.testkit.simulation.story.People;

/** Each promised mail is in its mailbox once, or says that it may be there twice. */
final class MailPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("A mail is promised for each reward that calls for one", MailPromises::unmet),
          new Promise("A message that is sent has arrived", MailPromises::unsent),
          new Promise("A mail arrives once, or says that it may be twice", MailPromises::twice),
          new Promise("A message fails only for a reason", MailPromises::failed),
          new Promise("Nothing is mailed that was not promised", MailPromises::unasked));

  private MailPromises() {}

  private static Stream<String> unmet(Ending ending) {
    List<String> promised =
        ending
            .all(Message.class)
            .map(m -> m.reward().orElse("a step") + " " + m.email())
            .sorted()
            .toList();
    List<String> called = new ArrayList<>();
    ending
        .all(Reward.class)
        .filter(reward -> reward.world().container() == Container.PRODUCTION)
        .filter(reward -> reward.key(PersonKey.Kind.EMAIL).isPresent())
        .forEach(
            reward ->
                ending.story().setting().program().emails().stream()
                    .filter(
                        email ->
                            reward.history().stream()
                                .anyMatch(c -> email.isAbout(reward.rule(), c.state())))
                    .forEach(email -> called.add(reward.id() + " " + email.name())));
    return promised.equals(called.stream().sorted().toList())
        ? Stream.of()
        : Stream.of("promised %s, called for %s".formatted(promised, called));
  }

  private static Stream<String> unsent(Ending ending) {
    return ending
        .all(Message.class)
        .filter(message -> message.status() == Message.Status.SENT)
        .filter(message -> ending.postbox().count(message.id()) == 0)
        .map(Message::toString);
  }

  private static Stream<String> twice(Ending ending) {
    return ending
        .all(Message.class)
        .filter(message -> ending.postbox().count(message.id()) > 1)
        .filter(message -> ending.postbox().sendsOnce() || !isMarked(message))
        .map(Message::toString);
  }

  private static Stream<String> failed(Ending ending) {
    return ending
        .all(Message.class)
        .filter(message -> message.status() == Message.Status.FAILED)
        .filter(message -> !message.to().endsWith(People.NOWHERE) && !isMarked(message))
        .map(Message::toString);
  }

  private static boolean isMarked(Message message) {
    Optional<String> problem = message.problem();
    return problem.filter(said -> said.startsWith(Delivering.POSSIBLY_TWICE)).isPresent();
  }

  private static Stream<String> unasked(Ending ending) {
    List<String> messages = ending.all(Message.class).map(Message::id).collect(Collectors.toList());
    return ending.postbox().arrived().stream()
        .filter(mail -> !messages.contains(mail.id()))
        .map(Object::toString);
  }
}
