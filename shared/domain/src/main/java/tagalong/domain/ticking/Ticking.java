package tagalong.domain.ticking;

import java.time.Clock;
import tagalong.domain.agenda.DueTimers;
import tagalong.domain.agenda.Task;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.message.Delivering;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Store;
import tagalong.domain.webhook.Calling;

/** Does what time brings. To be called every minute or oftener; two at once do no harm. */
public final class Ticking {
  private static final int MOST = 200;
  private final DueTimers timers;
  private final Redriving redriving;
  private final Fulfilling fulfilling;

  public Ticking(
      Store store,
      Clock clock,
      Reacting reacting,
      Delivering delivering,
      Calling calling,
      Redriving redriving,
      Fulfilling fulfilling) {
    this.timers =
        new DueTimers(
            store, clock, task -> perform(task, reacting, delivering, calling, fulfilling));
    this.redriving = redriving;
    this.fulfilling = fulfilling;
  }

  /**
   * Does what is due now.
   *
   * @throws tagalong.domain.store.StoreUnavailable when the store did not answer; what was left
   *     undone is done by the next tick
   */
  public void tick() {
    timers.run();
    redriving.redrive(MOST);
    fulfilling.restock(MOST);
  }

  private static void perform(
      Task task, Reacting reacting, Delivering delivering, Calling calling, Fulfilling fulfilling) {
    switch (task) {
      case Task.Approve(var client, var container, var person) ->
          reacting.due(new Subject(new World(client, container), person));
      case Task.Deliver deliver -> delivering.deliver(deliver);
      case Task.Notify notify -> calling.tell(notify);
      case Task.Expire expire -> fulfilling.expire(expire);
      case Task.Check check -> delivering.check(check);
    }
  }
}
