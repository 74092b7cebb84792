package tagalong.domain.sharing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tagalong.domain.program.OwnCode;

/**
 * The codes that a new link may get, the best first.
 *
 * @param asked this one and no other
 * @param prefixes what it had best begin with
 */
public record Candidates(Optional<String> asked, List<String> prefixes) {
  public static final Candidates ANY = new Candidates(Optional.empty(), List.of());

  /** Somebody who likes more beginnings gets one of these. */
  private static final int MOST_PREFIXES = 10;

  private static final int MOST_NUMBERED = 9;

  public Candidates {
    prefixes = List.copyOf(prefixes);
  }

  public static Candidates only(String code) {
    return new Candidates(Optional.of(code), List.of());
  }

  public static Candidates beginning(List<String> prefixes) {
    return new Candidates(Optional.empty(), prefixes);
  }

  /**
   * At last those of our making: first the person's own link, which zones show too.
   *
   * @param program the one that the link belongs to
   * @param from how many of ours are surely taken
   */
  Stream<String> of(Owner owner, Optional<String> program, int from) {
    if (asked.isPresent()) {
      return asked.stream();
    }
    Stream<String> liked =
        prefixes.stream().limit(MOST_PREFIXES).map(String::strip).flatMap(Candidates::numbered);
    return Stream.concat(
        liked.filter(code -> Fitness.code(code).isEmpty()), ours(owner, program, from));
  }

  static Stream<String> numbered(String code) {
    return Stream.concat(
        Stream.of(code), IntStream.rangeClosed(2, MOST_NUMBERED).mapToObj(n -> code + "-" + n));
  }

  private static Stream<String> ours(Owner owner, Optional<String> program, int from) {
    String person = owner.person().id();
    return Stream.concat(
            Stream.of(person), IntStream.iterate(from, n -> n + 1).mapToObj(n -> person + "/" + n))
        .map(
            seed ->
                program
                    .map(one -> OwnCode.of(owner.client().personIds(), seed, one))
                    .orElseGet(() -> OwnCode.of(owner.client().personIds(), seed)))
        .limit(MakingShareables.MOST);
  }
}
