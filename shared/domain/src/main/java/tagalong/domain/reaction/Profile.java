package tagalong.domain.reaction;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Event;

/**
 * What events tell about a person besides who it is. The latest wins; what only the company may
 * tell stays as the company told it.
 *
 * @param values as they are kept, by name
 */
public record Profile(Map<String, String> values) {
  /** The event of somebody who tells more of themselves; it alone tells parameters. */
  public static final String UPDATED = "profile_updated";

  public static final String PARAMETERS = "parameters";
  public static final String VISIBILITY = "type";
  public static final int LONGEST_VALUE = 200;
  public static final int LONGEST_NAME = 50;
  public static final int LONGEST_PICTURE = 500;
  private static final String PICTURE = "profile_picture_url";
  private static final List<String> FIELDS = List.of("first_name", "last_name", "locale");
  private static final String PARAMETER = "parameter.";

  /** What is told of a parameter that the company takes away. */
  private static final String GONE = "";

  /** So that what is known of a person stays small. */
  private static final int MOST = 50;

  private static final Pattern KEPT =
      Pattern.compile("(PUBLIC|PRIVATE|CLIENT)([=#?])(.*)", Pattern.DOTALL);

  /** Who sees a parameter. */
  public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** The person, once they have proven who they are. */
    PRIVATE,
    /** The company alone, which alone sets it. */
    CLIENT
  }

  public Profile {
    values = Map.copyOf(values);
  }

  /** The value of a parameter: text, a number, or true or false. */
  public record Parameter(Visibility visibility, Object value) {}

  public static Profile of(Optional<Head> head) {
    return new Profile(head.map(known -> known.standing().profile()).orElse(Map.of()));
  }

  public Optional<String> firstName() {
    return Optional.ofNullable(values.get("first_name"));
  }

  public Optional<String> lastName() {
    return Optional.ofNullable(values.get("last_name"));
  }

  public Optional<String> locale() {
    return Optional.ofNullable(values.get("locale"));
  }

  public Optional<String> picture() {
    return Optional.ofNullable(values.get(PICTURE));
  }

  public Map<String, Parameter> parameters() {
    Map<String, Parameter> parameters = new TreeMap<>();
    values.forEach(
        (name, kept) -> {
          Matcher parts = KEPT.matcher(kept);
          if (name.startsWith(PARAMETER) && parts.matches()) {
            parameters.put(
                name.substring(PARAMETER.length()),
                new Parameter(
                    Visibility.valueOf(parts.group(1)), value(parts.group(2), parts.group(3))));
          }
        });
    return parameters;
  }

  /** Whether a picture may stand in pages: an address on the web. */
  public static boolean isPicture(String address) {
    try {
      URI uri = URI.create(address);
      return address.length() <= LONGEST_PICTURE
          && "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Whether a parameter can have this name. */
  public static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME;
  }

  static Map<String, String> told(Event event) {
    Map<String, String> told = new TreeMap<>();
    for (String field : FIELDS) {
      event
          .data()
          .text(field)
          .filter(text -> text.length() <= LONGEST_VALUE)
          .ifPresent(text -> told.put(field, text));
    }
    event.data().text(PICTURE).filter(Profile::isPicture).ifPresent(p -> told.put(PICTURE, p));
    if (event.name().equals(UPDATED)
        && event.data().values().get(PARAMETERS) instanceof Map<?, ?> p) {
      Visibility visibility = visibility(event);
      p.forEach(
          (name, value) ->
              kept(visibility, value)
                  .or(
                      () ->
                          value == null && isByCompany(event)
                              ? Optional.of(GONE)
                              : Optional.empty())
                  .filter(kept -> isName(String.valueOf(name)))
                  .ifPresent(kept -> told.put(PARAMETER + name, kept)));
    }
    return told;
  }

  /** The profile with what was told since. */
  static Map<String, String> and(Map<String, String> profile, Map<String, String> told) {
    Map<String, String> more = new TreeMap<>(profile);
    told.forEach(
        (name, value) -> {
          String before = more.getOrDefault(name, "");
          boolean fits = !before.isEmpty() || more.size() < MOST;
          boolean mayChange = !isOfTheCompany(before) || isOfTheCompany(value);
          if (value.equals(GONE)) {
            more.remove(name);
          } else if (!name.startsWith(PARAMETER) || (fits && mayChange)) {
            more.put(name, value);
          }
        });
    return more;
  }

  private static boolean isOfTheCompany(String kept) {
    return kept.startsWith(Visibility.CLIENT.name()) && KEPT.matcher(kept).matches();
  }

  private static boolean isByCompany(Event event) {
    return switch (event.source()) {
      case SERVER, FILE -> true;
      case WEB, APP, VERIFIED -> false;
    };
  }

  /** What consumers say is theirs to see. */
  private static Visibility visibility(Event event) {
    return switch (event.data().text(VISIBILITY).orElse("")) {
      case "PUBLIC" -> Visibility.PUBLIC;
      case "CLIENT" -> isByCompany(event) ? Visibility.CLIENT : Visibility.PRIVATE;
      default -> Visibility.PRIVATE;
    };
  }

  private static Optional<String> kept(Visibility visibility, @Nullable Object value) {
    Optional<String> written =
        switch (value) {
          case String text -> Optional.of("=" + text);
          case Number number ->
              Optional.of("#" + new BigDecimal(number.toString()).toPlainString());
          case Boolean said -> Optional.of("?" + said);
          case null, default -> Optional.empty();
        };
    return written
        .filter(text -> text.length() <= LONGEST_VALUE + 1)
        .map(text -> visibility + text);
  }

  private static Object value(String kind, String written) {
    return switch (kind) {
      case "#" -> new BigDecimal(written);
      case "?" -> Boolean.valueOf(written);
      default -> written;
    };
  }
}
