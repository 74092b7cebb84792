package tagalong.wire.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template as HTML: where its values stand. Escaping alone keeps a value in its place only
 * between tags and between quotes; in an address it must not begin a script, and within scripts and
 * styles nothing that anybody sent is safe at all.
 */
final class Markup {
  /** What a browser follows, fetches or runs. */
  private static final String PICTURE = "data:image/";

  private static final Set<String> ADDRESSES =
      Set.of(
          "href",
          "src",
          "action",
          "formaction",
          "poster",
          "cite",
          "data",
          "xlink:href",
          "background",
          "manifest",
          "ping");

  private static final Pattern OPENS = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*)");
  private static final Pattern NAME = Pattern.compile("[^\\s=>/\"'{]+");
  private static final Pattern EQUALS = Pattern.compile("\\s*=\\s*");

  private final String source;
  private final TreeMap<Integer, Integer> tags = new TreeMap<>();
  private final List<Integer> begins = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private int at;

  private Markup(String source) {
    this.source = source;
    Matcher found = Tags.TAG.matcher(source);
    while (found.find()) {
      tags.put(found.start(), found.end());
    }
  }

  /**
   * The same template, with {@link Address} around every address that a value begins.
   *
   * @throws Unwritable naming the first value that must not stand where it does
   */
  static String guarded(String source) {
    Markup markup = new Markup(source);
    markup.text();
    StringBuilder guarded = new StringBuilder(source);
    for (int i = markup.begins.size() - 1; i >= 0; i--) {
      guarded
          .insert(markup.ends.get(i), Address.CLOSES)
          .insert(markup.begins.get(i), Address.OPENS);
    }
    return guarded.toString();
  }

  private void text() {
    while (at < source.length()) {
      Matcher opens = OPENS.matcher(source).region(at, source.length());
      if (tags.containsKey(at)) {
        at = tags.get(at);
      } else if (source.startsWith("<!--", at)) {
        comment();
      } else if (opens.lookingAt()) {
        at = opens.end();
        element(opens.group().startsWith("</") ? "" : opens.group(1).toLowerCase(Locale.ROOT));
      } else {
        at++;
      }
    }
  }

  private void comment() {
    int end = source.indexOf("-->", at);
    at = end < 0 ? source.length() : end + 3;
  }

  private void element(String name) {
    while (at < source.length() && source.charAt(at) != '>') {
      Matcher attribute = NAME.matcher(source).region(at, source.length());
      if (tags.containsKey(at)) {
        refuse(at, tag -> !isBlock(tag), "between the quotes of an attribute");
        at = tags.get(at);
      } else if (attribute.lookingAt()) {
        at = attribute.end();
        value(attribute.group().toLowerCase(Locale.ROOT));
      } else {
        at++;
      }
    }
    at++;
    if (name.equals("script") || name.equals("style")) {
      raw(name);
    }
  }

  private void value(String attribute) {
    Matcher equals = EQUALS.matcher(source).region(at, source.length());
    if (!equals.lookingAt()) {
      return;
    }
    at = equals.end();
    char quote = at < source.length() ? source.charAt(at) : '>';
    if (quote == '"' || quote == '\'') {
      int begin = ++at;
      skipTo(quote);
      quoted(attribute, begin, Math.min(at, source.length()));
      at++;
    } else {
      unquoted();
    }
  }

  private void skipTo(char quote) {
    while (at < source.length() && source.charAt(at) != quote) {
      at = tags.getOrDefault(at, at + 1);
    }
  }

  private void unquoted() {
    while (at < source.length() && ">\n\t ".indexOf(source.charAt(at)) < 0) {
      if (tags.containsKey(at)) {
        throw refused(at, "between quotes");
      }
      at++;
    }
  }

  private void quoted(String attribute, int begin, int end) {
    if (attribute.startsWith("on") || attribute.equals("srcdoc")) {
      within(begin, end, tag -> true, "somewhere else: nothing that was sent may become a script");
    } else if (attribute.equals("style")) {
      style(begin, end);
    } else if (ADDRESSES.contains(attribute)) {
      address(begin, end);
    }
  }

  private void style(int begin, int end) {
    within(
        begin,
        end,
        tag -> !tag.matches("\\{\\{~?\\s*theme\\.\\w+\\s*~?}}") && !isBlock(tag),
        "somewhere else: styles take what theme says and nothing that was sent");
  }

  /**
   * An address that the template itself begins leads where the template says. A picture may be
   * written into it, whole.
   */
  private void address(int begin, int end) {
    String value = source.substring(begin, end);
    String first = Tags.TAG.split(value, 2)[0].strip();
    if (first.equals(value.strip()) && first.startsWith(PICTURE)) {
      return;
    }
    if (!first.isEmpty() && !Address.isHarmless(first + "/")) {
      throw new Unwritable(
          "an address cannot be '%s' (%s)".formatted(first, Tags.place(source, begin)));
    }
    if (first.isEmpty() && !tags.subMap(begin, end).isEmpty()) {
      begins.add(begin);
      ends.add(end);
    }
  }

  private void raw(String name) {
    int end = source.toLowerCase(Locale.ROOT).indexOf("</" + name, at);
    int last = end < 0 ? source.length() : end;
    if (name.equals("style")) {
      style(at, last);
    } else {
      within(at, last, tag -> true, "somewhere else: nothing that was sent may become a script");
    }
    at = last;
  }

  private void within(int begin, int end, Predicate<String> forbidden, String where) {
    tags.subMap(begin, end).keySet().forEach(tag -> refuse(tag, forbidden, where));
  }

  private void refuse(int tag, Predicate<String> forbidden, String where) {
    if (forbidden.test(written(tag))) {
      throw refused(tag, where);
    }
  }

  private Unwritable refused(int tag, String where) {
    return new Unwritable(
        "write %s %s (%s)".formatted(written(tag), where, Tags.place(source, tag)));
  }

  private String written(int tag) {
    return source.substring(tag, tags.getOrDefault(tag, tag));
  }

  /** What writes nothing itself. */
  private static boolean isBlock(String tag) {
    return tag.matches("(?s)\\{\\{~?\\s*([#/!^]|else\\b).*");
  }
}
