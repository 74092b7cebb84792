package tagalong.wire.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tagalong.domain.program.Theme;

/**
 * Whether what a theme colours can be read, as <a href="https://www.w3.org/TR/WCAG22/">WCAG 2.2</a>
 * measures it.
 */
final class Looks {
  private static final double READABLE = 4.5;
  private static final double VISIBLE = 3;

  private final Map<String, String> colours;
  private final List<String> mistakes = new ArrayList<>();

  private Looks(Theme theme) {
    this.colours = theme.values();
  }

  static List<String> check(Theme theme) {
    Looks looks = new Looks(theme);
    looks.check("text", "background", READABLE);
    looks.check("text", "surface", READABLE);
    looks.check("muted", "background", READABLE);
    looks.check("muted", "surface", READABLE);
    looks.check("on_primary", "primary", READABLE);
    looks.check("primary", "surface", READABLE);
    looks.check("focus", "background", VISIBLE);
    looks.check("focus", "surface", VISIBLE);
    return looks.mistakes;
  }

  private void check(String front, String back, double least) {
    String one = Objects.requireNonNull(colours.get(front));
    String other = Objects.requireNonNull(colours.get(back));
    double contrast = contrast(one, other);
    if (contrast < least) {
      mistakes.add(
          String.format(
              Locale.ROOT,
              "%s %s on %s %s has a contrast of %.2f:1, which many cannot read: choose colours with at least %.1f:1",
              front,
              one,
              back,
              other,
              // Cut, not rounded: 4.499 is not 4.5.
              Math.floor(contrast * 100) / 100,
              least));
    }
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double part = (channel & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
