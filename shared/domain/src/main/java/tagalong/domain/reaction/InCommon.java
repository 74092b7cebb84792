package tagalong.domain.reaction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tagalong.domain.program.QualityRule.Trait;

/** What an advocate and a friend have in common that one human being has. */
record InCommon(Party advocate, Party friend) {

  /** The first of these traits that they share. */
  Optional<String> said(Set<Trait> traits) {
    return Stream.of(Trait.values())
        .filter(traits::contains)
        .flatMap(trait -> said(trait).stream())
        .findFirst();
  }

  private Optional<String> said(Trait trait) {
    return switch (trait) {
      case EMAIL ->
          advocate.person().equals(friend.person())
                  || (friend.email().isPresent() && friend.email().equals(advocate.email()))
              ? Optional.of("This person referred themselves.")
              : Optional.empty();
      case SIMILAR_EMAIL ->
          advocate.mayBe(friend)
              ? Optional.of(
                  "The advocate's e-mail address is %s, much the same."
                      .formatted(advocate.email().orElse("this person's own")))
              : Optional.empty();
      case ADDRESS ->
          shared(advocate.addresses(), friend.addresses())
              .map("The advocate had the same IP address, %s."::formatted);
      case DEVICE ->
          shared(advocate.devices(), friend.devices())
              .map(device -> "The advocate used the same device.");
    };
  }

  private static Optional<String> shared(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).sorted().findFirst();
  }
}
