package tagalong.wire.consumer;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tagalong.domain.event.PersonKey;
import tagalong.wire.http.Request;

/**
 * What a browser is recognised by: 128 random bits that stand for nobody and open nothing.
 *
 * @param text as it goes over the wire
 */
public record DeviceToken(String text) {
  private static final String PREFIX = "device-";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{32}");
  private static final Pattern BEARER = Pattern.compile("^bearer\\s+", Pattern.CASE_INSENSITIVE);

  /** The token that the request brings, else a new one; other kinds of tokens do not count. */
  public static DeviceToken of(Request request, RandomGenerator random) {
    return Stream.of(
            request.header("Authorization").map(value -> BEARER.matcher(value).replaceFirst("")),
            request.query("access_token"),
            request.cookie("extole_token"),
            request.cookie("access_token"))
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(text -> FORM.matcher(text).matches())
        .findFirst()
        .map(DeviceToken::new)
        .orElseGet(() -> fresh(random));
  }

  /**
   * What a browser itself kept: of a page that is opened, not what its address says, which somebody
   * else may have written.
   */
  public static DeviceToken ofCookie(Request request, RandomGenerator random) {
    return Stream.of(request.cookie("extole_token"), request.cookie("access_token"))
        .flatMap(Optional::stream)
        .filter(text -> FORM.matcher(text).matches())
        .findFirst()
        .map(DeviceToken::new)
        .orElseGet(() -> fresh(random));
  }

  /** The one that a tag kept itself, if it kept one. */
  public DeviceToken or(Optional<String> kept) {
    return kept.filter(text -> FORM.matcher(text).matches()).map(DeviceToken::new).orElse(this);
  }

  private static DeviceToken fresh(RandomGenerator random) {
    HexFormat hex = HexFormat.of();
    return new DeviceToken(
        PREFIX + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()));
  }

  /** What an event by it is about, where it names nobody. */
  public List<PersonKey> vouched() {
    return List.of(new PersonKey(PersonKey.Kind.DEVICE, device()));
  }

  /** The device as events name it. */
  public String device() {
    return text.substring(PREFIX.length());
  }
}
