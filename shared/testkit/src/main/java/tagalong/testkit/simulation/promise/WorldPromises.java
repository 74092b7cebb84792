package tagalong.testkit.simulation.promise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.event.Container;
import tagalong.domain.event.Event;
import tagalong.domain.event.World;
import tagalong.domain.fulfilment.Coupon;
import tagalong.domain.message.Message;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Input;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;

/** What happens in one world, of one client in one container, is unknown in every other. */
final class WorldPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("What is in a world was caused in that world", WorldPromises::leaks),
          new Promise("A test neither pays nor mails", WorldPromises::paidTests));

  private WorldPromises() {}

  private static Stream<String> leaks(Ending ending) {
    return ending.rows().stream()
        .filter(row -> cause(row).filter(cause -> !isFrom(ending, row, cause)).isPresent())
        .map(row -> row.toString());
  }

  /** The event that led to a row. */
  private static Optional<String> cause(Row row) {
    return switch (row.content()) {
      case Entry entry -> Optional.of(cause(entry.input()));
      case Credit credit -> Optional.of(credit.fact().cause());
      case Fact.CodeUsed used -> Optional.of(used.cause());
      case Reward reward -> Optional.of(reward.cause());
      default -> Optional.empty();
    };
  }

  private static String cause(Input input) {
    return switch (input) {
      case Input.Happened happened -> happened.event().id().value();
      case Input.Referred referred -> referred.referral().cause();
    };
  }

  private static boolean isFrom(Ending ending, Row row, String cause) {
    Optional<World> world = Optional.ofNullable(ending.log().get(cause)).map(Event::world);
    return world
        .filter(w -> row.key().partition().startsWith(w.client() + "#" + w.container() + "#"))
        .isPresent();
  }

  private static Stream<String> paidTests(Ending ending) {
    List<String> tests =
        ending
            .all(Reward.class)
            .filter(reward -> reward.world().container() == Container.TEST)
            .map(Reward::id)
            .toList();
    return Stream.concat(
            ending
                .all(Message.class)
                .filter(message -> message.reward().filter(tests::contains).isPresent()),
            ending
                .all(Coupon.class)
                .filter(coupon -> coupon.reward().filter(tests::contains).isPresent()))
        .map(Object::toString);
  }
}
