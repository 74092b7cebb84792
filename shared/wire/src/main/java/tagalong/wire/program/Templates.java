package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tagalong.domain.program.Content;
import tagalong.domain.program.Email;
import tagalong.domain.program.Email.Wording;
import tagalong.domain.program.Partial;
import tagalong.domain.program.Program;
import tagalong.domain.program.Theme;
import tagalong.domain.program.Zone;
import tagalong.wire.template.Template;
import tagalong.wire.template.Unwritable;

/** Finds what is wrong in the templates of a program, before anybody waits for them. */
final class Templates {
  private static final int LONGEST = 200_000;
  private static final Pattern LOOK = Pattern.compile("\\{\\{[^}]*(?<![.\\w])theme\\.(\\w*)");

  private final Program program;
  private final Outline outline;
  private final Map<String, String> partials = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private Templates(Program program, Outline outline) {
    this.program = program;
    this.outline = outline;
    program.partials().forEach(partial -> partials.put(partial.name(), partial.template()));
  }

  static List<Mistake> check(Program program, Outline outline) {
    Templates templates = new Templates(program, outline);
    program.partials().forEach(templates::partial);
    if (templates.mistakes.isEmpty()) {
      // What is wrong in a piece is told once, not wherever it is included.
      program.emails().forEach(templates::email);
      program.zones().forEach(templates::zone);
    }
    return templates.mistakes;
  }

  private void partial(Partial partial) {
    template(Template.Kind.HTML, partial.template(), "partials", partial.name());
    if (mistakes.isEmpty() && reaches(partial.template(), partial.name(), new TreeSet<>())) {
      wrong(
          "'%s' includes itself, if only through others: take one of them out"
              .formatted(partial.name()),
          "partials",
          partial.name());
    }
  }

  private boolean reaches(String template, String name, Set<String> seen) {
    return Template.included(template).stream()
        .anyMatch(
            included ->
                included.equals(name)
                    || (seen.add(included)
                        && reaches(partials.getOrDefault(included, ""), name, seen)));
  }

  private void email(Email email) {
    wording(email.wording(), "emails", email.name());
    email
        .translations()
        .forEach(
            (language, wording) ->
                wording(wording, "emails", email.name(), "translations", language));
  }

  private void wording(Wording wording, String... path) {
    template(Template.Kind.TEXT, wording.subject(), below(path, "subject"));
    template(Template.Kind.HTML, wording.html(), below(path, "html"));
    template(Template.Kind.TEXT, wording.text(), below(path, "text"));
  }

  private static String[] below(String[] path, String part) {
    String[] place = Arrays.copyOf(path, path.length + 1);
    place[path.length] = part;
    return place;
  }

  private void zone(Zone zone) {
    for (int i = 0; i < zone.contents().size(); i++) {
      Content content = zone.contents().get(i);
      String number = Integer.toString(i);
      content
          .html()
          .ifPresent(
              html -> template(Template.Kind.HTML, html, "zones", zone.name(), number, "html"));
      content
          .data()
          .allTexts()
          .forEach(
              text -> template(Template.Kind.TEXT, text, "zones", zone.name(), number, "data"));
    }
  }

  private void template(Template.Kind kind, String source, String... path) {
    try {
      new Template(kind, source, program.partials());
    } catch (Unwritable unwritable) {
      wrong("correct the template: " + unwritable.getMessage(), path);
      return;
    }
    for (String included : Template.included(source)) {
      if (!partials.containsKey(included)) {
        wrong("there is no partial '%s': %s".formatted(included, listed()), path);
      }
    }
    looks(source, path);
    if (mistakes.isEmpty() && length(source, 0) > LONGEST) {
      wrong(
          "with all that it includes it has more than %d characters: shorten it".formatted(LONGEST),
          path);
    }
  }

  private void looks(String source, String... path) {
    Matcher named = LOOK.matcher(source);
    while (named.find()) {
      String name = named.group(1);
      boolean optional = name.equals("brand") || name.equals("logo");
      if (!optional && !Theme.PLAIN.values().containsKey(name)) {
        wrong(
            "there is no theme.%s: there are brand, logo, %s"
                .formatted(name, String.join(", ", Theme.PLAIN.values().keySet())),
            path);
      }
    }
  }

  /** As it is written out, so that pieces of pieces cannot grow without bounds. */
  private int length(String source, int depth) {
    long all = source.length();
    for (String included : Template.included(source)) {
      Integer known = lengths.get(included);
      if (known == null) {
        known =
            depth > partials.size() ? 0 : length(partials.getOrDefault(included, ""), depth + 1);
        lengths.put(included, known);
      }
      all += known;
    }
    return (int) Math.min(all, LONGEST + 1L);
  }

  private String listed() {
    return partials.isEmpty()
        ? "there is none"
        : "there are " + String.join(", ", new TreeSet<>(partials.keySet()));
  }

  private void wrong(String message, String... path) {
    JsonPointer at = JsonPointer.empty();
    for (String part : path) {
      at = at.appendProperty(part);
    }
    mistakes.add(outline.valueAt(at).mistake(message));
  }
}
