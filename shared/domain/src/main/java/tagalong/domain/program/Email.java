package tagalong.domain.program;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A message that a program sends.
 *
 * @param name names the e-mail in its program
 * @param occasion when it is sent, and to whom
 * @param wording in the language of everybody for whom there is no translation
 * @param translations by language, such as {@code es} or {@code pt-BR}
 */
public record Email(
    String name, Occasion occasion, Wording wording, Map<String, Wording> translations) {
  /** When an e-mail is sent. */
  public sealed interface Occasion {
    /** A reward by this rule comes into a state; its owner is mailed. */
    record Rewarded(String reward, RewardState state) implements Occasion {}

    /**
     * Somebody takes a step.
     *
     * @param daily at most so many a day because of one person
     */
    record Taken(String step, Addressee to, int daily) implements Occasion {}
  }

  /** Who is mailed about a step. */
  public enum Addressee {
    /** Whoever takes it. */
    PERSON,
    /** The friends that it names, if it asks to mail them. */
    RECIPIENTS
  }

  /** Templates of what is written in one language. */
  public record Wording(String subject, String html, String text) {}

  /** What a template says for the link by which a reader proves that the address is theirs. */
  public static final String VERIFY_LINK = "verify_link";

  public Email {
    translations = Map.copyOf(translations);
  }

  /** One about a reward, in one language. */
  public Email(
      String name, String reward, RewardState state, String subject, String html, String text) {
    this(name, new Occasion.Rewarded(reward, state), new Wording(subject, html, text), Map.of());
  }

  /** Whether its reader asked for it, to prove that the address is theirs. */
  public boolean isAskedFor() {
    return (wording.html() + wording.text()).contains(VERIFY_LINK);
  }

  /** Whether it is sent when a reward by this rule comes into this state. */
  public boolean isAbout(String rule, RewardState state) {
    return occasion.equals(new Occasion.Rewarded(rule, state));
  }

  /** The wording for a reader: {@code es} is read by all of {@code es-…}. */
  public Wording wordingFor(Optional<String> locale) {
    return locale
        .map(Email::plain)
        .flatMap(theirs -> translation(theirs).or(() -> translation(theirs.split("-", 2)[0])))
        .orElse(wording);
  }

  /** Whether there is a wording of its own for that reader. */
  public boolean isTranslated(String locale) {
    return translations.containsValue(wordingFor(Optional.of(locale)));
  }

  private Optional<Wording> translation(String language) {
    return translations.entrySet().stream()
        .filter(entry -> plain(entry.getKey()).equals(language))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String plain(String locale) {
    return locale.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
