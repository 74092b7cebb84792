package tagalong.domain.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tagalong.domain.client.Client;
import tagalong.domain.program.ShareLink;
import tagalong.domain.sharing.Unfit.Reason;

/** Says what is wrong with a wish, before anything is looked up or written. */
record Fitness(Landings landings, Client client) {
  private static final int LONGEST_LABEL = 100;
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_ADDRESS = 2000;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 2000;
  private static final int MOST_DATA = 40;
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_-]*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]+");

  Optional<Unfit> problem(Wish wish) {
    return first(
        Stream.of(
            wish.key().flatMap(Fitness::key),
            wish.label().flatMap(Fitness::label),
            wish.content().flatMap(this::content),
            wish.target().flatMap(this::target),
            wish.data().flatMap(Fitness::data)));
  }

  /** What keeps a code from being anybody's. */
  static Optional<Unfit> code(String code) {
    if (code.length() < ShareLink.SHORTEST_CODE || code.length() > ShareLink.LONGEST_CODE) {
      return unfit(
          Reason.CODE_LENGTH,
          "A code has %d to %d characters."
              .formatted(ShareLink.SHORTEST_CODE, ShareLink.LONGEST_CODE));
    }
    if (!LABEL.matcher(code).matches()) {
      return unfit(
          Reason.CODE_CHARACTERS, "A code is made of letters, digits, hyphens and underscores.");
    }
    if (ProfaneWords.areIn(code)) {
      return unfit(
          Reason.CODE_PROFANE, "This code holds a word that nobody likes to read. Choose another.");
    }
    return ShareLink.isCode(code)
        ? Optional.empty()
        : unfit(Reason.CODE_RESERVED, "This word is something else here. Choose another code.");
  }

  private static Optional<Unfit> key(String key) {
    return key.length() > LONGEST_KEY || key.isBlank() || holdsControls(key)
        ? unfit(Reason.KEY, "A key has 1 to " + LONGEST_KEY + " characters.")
        : Optional.empty();
  }

  private static Optional<Unfit> label(String label) {
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      return unfit(Reason.LABEL_LENGTH, "A label has 1 to " + LONGEST_LABEL + " characters.");
    }
    return LABEL.matcher(label).matches()
        ? Optional.empty()
        : unfit(
            Reason.LABEL_CHARACTERS,
            "A label is made of letters, digits, hyphens and underscores.");
  }

  private Optional<Unfit> content(ShareContent content) {
    return first(
        Stream.of(
            longer(content.title(), LONGEST_TITLE, Reason.TITLE_LENGTH, "title"),
            longer(content.partnerContentId(), LONGEST_TITLE, Reason.TITLE_LENGTH, "id"),
            longer(
                content.description(),
                LONGEST_DESCRIPTION,
                Reason.DESCRIPTION_LENGTH,
                "description"),
            content
                .imageUrl()
                .filter(Predicate.not(Fitness::isPicture))
                .flatMap(
                    none -> unfit(Reason.IMAGE, "image_url is the https address of a picture.")),
            longer(content.url(), LONGEST_ADDRESS, Reason.ADDRESS_LENGTH, "url"),
            content.url().flatMap(url -> page(url, Reason.ADDRESS, Reason.ADDRESS_FOREIGN))));
  }

  private Optional<Unfit> target(String target) {
    return first(
        Stream.of(
            longer(Optional.of(target), LONGEST_ADDRESS, Reason.TARGET_LENGTH, "target"),
            page(target, Reason.TARGET, Reason.TARGET_FOREIGN)));
  }

  private Optional<Unfit> page(String text, Reason none, Reason foreign) {
    return Landings.page(text)
        .map(
            page ->
                landings.isOwn(client, page)
                    ? Optional.<Unfit>empty()
                    : unfit(
                        foreign,
                        "Links lead to pages of the program's own domains and sites only."))
        .orElseGet(() -> unfit(none, "This is not the address of a page."));
  }

  private static boolean isPicture(String text) {
    return text.length() <= LONGEST_ADDRESS
        && Landings.page(text)
            .filter(page -> "https".equalsIgnoreCase(page.getScheme()))
            .isPresent();
  }

  private static Optional<Unfit> data(Map<String, String> data) {
    if (data.size() > MOST_DATA) {
      return unfit(Reason.DATA_NAME, "Send at most " + MOST_DATA + " values.");
    }
    return data.entrySet().stream()
        .flatMap(entry -> datum(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  private static Optional<Unfit> datum(String name, String value) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return unfit(
          Reason.DATA_NAME_LENGTH, "A name in data has 1 to " + LONGEST_NAME + " characters.");
    }
    if (!NAME.matcher(name).matches()) {
      return unfit(
          Reason.DATA_NAME, "A name in data is made of letters, digits, and the signs - _ . :");
    }
    return value.length() > LONGEST_VALUE
        ? unfit(
            Reason.DATA_VALUE_LENGTH,
            "A value in data has at most " + LONGEST_VALUE + " characters.")
        : Optional.empty();
  }

  private static Optional<Unfit> longer(
      Optional<String> text, int longest, Reason reason, String what) {
    return text.filter(some -> some.length() > longest)
        .flatMap(
            some -> unfit(reason, "The %s has at most %d characters.".formatted(what, longest)));
  }

  private static boolean holdsControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static Optional<Unfit> unfit(Reason reason, String said) {
    return Optional.of(new Unfit(reason, said));
  }

  private static Optional<Unfit> first(Stream<Optional<Unfit>> problems) {
    return problems.flatMap(Optional::stream).findFirst();
  }
}
