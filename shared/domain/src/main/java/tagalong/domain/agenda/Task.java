package tagalong.domain.agenda;

import tagalong.domain.event.Container;

/** What a timer is for. Doing it twice does no harm. */
public sealed interface Task {
  /** Whose it is. */
  String client();

  /**
   * Delivers a message that waits to be tried again.
   *
   * @param attempt how many attempts the message had when this was set; outdated when it had more
   */
  record Deliver(String client, String message, int attempt) implements Task {}

  /**
   * Looks after a message that was handed over, in case nobody ever heard of it again.
   *
   * @param attempt which handover; outdated when there was another one
   */
  record Check(String client, String message, int attempt) implements Task {}

  /**
   * Gives a notice that waits to be given again.
   *
   * @param notice the id of what is told
   * @param attempt how many attempts the notice had when this was set; outdated when it had more
   */
  record Notify(String client, String webhook, String notice, int attempt) implements Task {}

  /** Takes back a reward that was not redeemed in its time. */
  record Expire(String client, String reward) implements Task {}

  /**
   * Looks again at a person: something that they did may be approved by now.
   *
   * @param container which world of the client
   */
  record Approve(String client, Container container, String person) implements Task {}

  /** Names the task; the same task has the same name. */
  default String name() {
    return switch (this) {
      case Deliver t -> "deliver#" + t.client + "#" + t.message + "#" + t.attempt;
      case Notify t -> "notify#" + t.client + "#" + t.webhook + "#" + t.notice + "#" + t.attempt;
      case Expire t -> "expire#" + t.client + "#" + t.reward;
      case Approve t -> "approve#" + t.client + "#" + t.container + "#" + t.person;
      case Check t -> "check#" + t.client + "#" + t.message + "#" + t.attempt;
    };
  }
}
