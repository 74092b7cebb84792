package tagalong.testkit.installation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tagalong.testkit.scenario.Scenario;

/** Every address that a scenario mentions anywhere. */
public final class Mentioned {
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+");

  private Mentioned() {}

  public static Set<String> addresses(Scenario scenario) {
    Set<String> addresses = new TreeSet<>();
    for (byte[] file : scenario.everyFile().values()) {
      ADDRESS
          .matcher(new String(file, StandardCharsets.UTF_8))
          .results()
          .forEach(found -> addresses.add(found.group().toLowerCase(Locale.ROOT)));
    }
    return addresses;
  }
}
