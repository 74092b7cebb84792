package tagalong.aws;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tagalong.aws.store.TableNames;

/**
 * What {@code template.yaml} tells a function through its environment; the only class that reads
 * it. A function is given only the names that it needs: one that is missing is missed when it is
 * used. What the SDK itself reads, such as {@code AWS_REGION} and {@code AWS_ENDPOINT_URL}, is not
 * here.
 */
public final class Settings {
  private final Map<String, String> environment;

  /**
   * @throws IllegalArgumentException for a name that looks like one of ours and is none
   */
  public Settings(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    List<String> unknown =
        environment.keySet().stream().filter(Name::looksLikeOurs).filter(Name::isNone).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown settings " + unknown + "; there are " + List.of(Name.values()));
    }
  }

  public static Settings fromEnvironment() {
    return new Settings(System.getenv());
  }

  /** All names that are read. */
  public static Set<String> names() {
    return Arrays.stream(Name.values()).map(Name::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The tables of the four families. */
  public TableNames tables() {
    return new TableNames(
        needed(Name.EVENTS_TABLE),
        needed(Name.PEOPLE_TABLE),
        needed(Name.PROGRAMS_TABLE),
        needed(Name.AGENDA_TABLE));
  }

  /** The bucket of what is too large for a row, and of bulk files. */
  public String filesBucket() {
    return needed(Name.FILES_BUCKET);
  }

  /** The verified address that mail is sent from, where a program names none. */
  public String mailFrom() {
    return needed(Name.MAIL_FROM);
  }

  /** The SES configuration set that reports what became of mail; none unless given. */
  public Optional<String> mailConfigurationSet() {
    return given(Name.MAIL_CONFIGURATION_SET);
  }

  private String needed(Name name) {
    return given(name)
        .orElseThrow(
            () -> new IllegalStateException(name + " is not set. It names " + name.meaning + "."));
  }

  private Optional<String> given(Name name) {
    return Optional.ofNullable(environment.get(name.name())).filter(value -> !value.isBlank());
  }

  private enum Name {
    EVENTS_TABLE("the table of the event log"),
    PEOPLE_TABLE("the table of people"),
    PROGRAMS_TABLE("the table of clients and programs"),
    AGENDA_TABLE("the table of what is still to be done"),
    FILES_BUCKET("the bucket of files"),
    MAIL_FROM("the address that mail is sent from"),
    MAIL_CONFIGURATION_SET("the SES configuration set for mail");

    private final String meaning;

    Name(String meaning) {
      this.meaning = meaning;
    }

    static boolean looksLikeOurs(String name) {
      return name.endsWith("_TABLE") || name.startsWith("FILES_") || name.startsWith("MAIL_");
    }

    static boolean isNone(String name) {
      return Arrays.stream(values()).noneMatch(known -> known.name().equals(name));
    }
  }
}
