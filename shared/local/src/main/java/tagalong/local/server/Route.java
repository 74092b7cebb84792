package tagalong.local.server;

/**
 * Requests that a function answers.
 *
 * @param method or {@code ANY}
 * @param path to the letter, or a prefix that ends in <code>/{proxy+}</code>, or {@code $default}
 * @param function the logical id of the function
 */
record Route(String method, String path, String function) {
  static final String DEFAULT = "$default";
  private static final String GREEDY = "{proxy+}";

  /**
   * How exactly the route means a request, as a gateway weighs it: spelled out before a prefix, a
   * longer prefix before a shorter one, then the default; below zero when it does not mean it.
   */
  int fit(String askedMethod, String askedPath) {
    if (!method.equals("ANY") && !method.equals(askedMethod)) {
      return -1;
    }
    if (path.equals(DEFAULT)) {
      return 0;
    }
    if (path.endsWith(GREEDY)) {
      String prefix = path.substring(0, path.length() - GREEDY.length());
      boolean within = askedPath.startsWith(prefix) && askedPath.length() > prefix.length();
      return within ? prefix.length() : -1;
    }
    return path.equals(askedPath) ? Integer.MAX_VALUE : -1;
  }
}
