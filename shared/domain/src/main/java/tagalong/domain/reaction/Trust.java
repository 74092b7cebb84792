package tagalong.domain.reaction;

import tagalong.domain.event.Event;

/** Whose word counts. */
final class Trust {
  private Trust() {}

  /** Whether it is the company's own word: anybody can send from a browser. */
  static boolean isOfCompany(Event event) {
    return switch (event.source()) {
      case SERVER, FILE -> true;
      case WEB, APP, VERIFIED -> false;
    };
  }
}
