package tagalong.domain.agenda;

/** What a timer is for. Doing it twice does no harm. */
public sealed interface Task {
  /**
   * Delivers a message that waits, or whose handover was never heard of again.
   *
   * @param attempt how many attempts the message had when this was set; outdated when it had more
   */
  record Deliver(String client, String message, int attempt) implements Task {}

  /** Names the task; the same task has the same name. */
  default String name() {
    return switch (this) {
      case Deliver t -> "deliver#" + t.client + "#" + t.message + "#" + t.attempt;
    };
  }
}
