package tagalong.domain.program;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How what a program shows looks, so that its templates need not say it again and again. Colours
 * are written {@code #rrggbb}.
 *
 * @param brand the name that people know the company by; the program's own where empty
 * @param logo the address of a picture
 * @param primary of buttons and links
 * @param onPrimary what is written on them
 * @param background of the page
 * @param surface of what lies on the page: cards, fields
 * @param text what is written on both
 * @param muted what is written smaller, and lines around fields
 * @param focus the ring around what has the keyboard
 * @param radius how round corners are, such as {@code 8px}
 * @param font families, the first that a browser has is used
 */
public record Theme(
    Optional<String> brand,
    Optional<String> logo,
    String primary,
    String onPrimary,
    String background,
    String surface,
    String text,
    String muted,
    String focus,
    String radius,
    String font) {
  /** What is not said otherwise. */
  public static final Theme PLAIN =
      new Theme(
          Optional.empty(),
          Optional.empty(),
          "#0b5c3b",
          "#ffffff",
          "#f4f6f5",
          "#ffffff",
          "#1b1f24",
          "#565e68",
          "#1d4ed8",
          "8px",
          "system-ui, sans-serif");

  /** By the names that program files and templates use. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    brand.ifPresent(name -> values.put("brand", name));
    logo.ifPresent(address -> values.put("logo", address));
    values.put("primary", primary);
    values.put("on_primary", onPrimary);
    values.put("background", background);
    values.put("surface", surface);
    values.put("text", text);
    values.put("muted", muted);
    values.put("focus", focus);
    values.put("radius", radius);
    values.put("font", font);
    return values;
  }
}
