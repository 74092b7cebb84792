package tagalong.consumerapi;

import java.util.Map;
import java.util.Optional;
import tagalong.domain.consumer.Consumer;
import tagalong.domain.consumer.Seeing;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.EventBody;
import tagalong.wire.http.Call;

/**
 * Tells who somebody is of whom no event has told it yet: else a reward for the link that they made
 * would reach nobody.
 */
final class Introducing {
  private static final String IDENTIFY = "identify";
  private final TakingEvents events;
  private final Hearing hearing;
  private final Seeing seeing;

  Introducing(TakingEvents events, Hearing hearing, Seeing seeing) {
    this.events = events;
    this.hearing = hearing;
    this.seeing = seeing;
  }

  void introduce(Call call) {
    Consumer consumer = call.consumer();
    boolean known =
        consumer.token().keys().isEmpty()
            || seeing
                .by(consumer, Container.PRODUCTION)
                .head()
                .filter(head -> head.keys().containsAll(consumer.token().keys()))
                .isPresent();
    if (!known) {
      EventBody body = new EventBody(Optional.of(IDENTIFY), Optional.empty(), Data.NONE);
      Heard heard = hearing.ofConsumer(consumer, call.request(), WebEvent.of(body, Map.of()));
      events.take(TakingEvents.submission(heard, ""), heard.event());
    }
  }
}
