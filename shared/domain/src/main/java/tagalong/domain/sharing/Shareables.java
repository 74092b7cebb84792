package tagalong.domain.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.client.Client;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.reaction.CodeHead;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.People;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;

/** Reads the share links that people made. */
public final class Shareables {
  /** Of somebody with very many browsers the links of so many are found. */
  private static final int MOST_FORMER = 40;

  private static final String SHOWN = "shown/";

  private final Store store;
  private final People people;

  public Shareables(Store store) {
    this.store = store;
    this.people = new People(store);
  }

  /** Where the link of a code lies. */
  public static Key link(World world, String code) {
    return Shareable.keyOf(Subject.code(world, code));
  }

  /** Where a person has it. */
  public static Key own(Shareable link) {
    return OwnShareable.keyOf(link.owner(), link.key());
  }

  /** The link of a code, whoever made it. */
  public Optional<Shareable> byCode(World world, String code) {
    return row(world, code).map(row -> row.as(Shareable.class));
  }

  /** The key of the link that a person chose to be shown as their own in a program. */
  public static String shownIn(String program) {
    return SHOWN + program;
  }

  /** What is shown as somebody's own only they say: others see it too. */
  static boolean isShown(String key) {
    return key.startsWith(SHOWN);
  }

  /** Its code, if they chose one. */
  public Optional<String> shown(Subject person, String program) {
    return store
        .get(OwnShareable.keyOf(person, shownIn(program)))
        .map(row -> row.as(OwnShareable.class).code());
  }

  /** The program that a code refers friends to; empty where it is nobody's, or refers to all. */
  public Optional<String> program(World world, String code) {
    return store
        .get(Subject.code(world, code).head())
        .flatMap(row -> row.as(CodeHead.class).program());
  }

  /** The link of a code, if it is this person's by now. */
  public Optional<Shareable> of(Owner owner, String code) {
    return byCode(owner.person().world(), code).filter(one -> isOf(owner, one.owner()));
  }

  /** All links of a person, those included that were made before it was known who they are. */
  public List<Shareable> of(Owner owner) {
    return everybody(owner)
        .flatMap(this::madeBy)
        .sorted(Comparator.comparing(Shareable::created).thenComparing(Shareable::code))
        .toList();
  }

  /** The codes of the links that were made under an id. */
  public Stream<String> codesOf(Subject person) {
    return store.range(Span.of(Family.PEOPLE, person.partition(), OwnShareable.OWN)).stream()
        .map(row -> row.as(OwnShareable.class).code());
  }

  /** Whether a code refers friends to this person. */
  public boolean isGivenBy(Owner owner, String code) {
    return giver(Subject.code(owner.person().world(), code))
        .filter(giver -> isOf(owner, giver))
        .isPresent();
  }

  /** Whom a code refers friends to. */
  Optional<Subject> giver(Subject code) {
    return store
        .get(code.head())
        .flatMap(row -> row.as(CodeHead.class).owner())
        .map(party -> new Subject(code.world(), party.person()));
  }

  Optional<Row> row(World world, String code) {
    return store.get(link(world, code));
  }

  Optional<Shareable> named(Owner owner, String key) {
    return store
        .get(OwnShareable.keyOf(owner.person(), key))
        .flatMap(row -> byCode(owner.person().world(), row.as(OwnShareable.class).code()));
  }

  boolean isOf(Owner owner, Subject maker) {
    return maker.equals(owner.person())
        || people.head(maker).filter(head -> head.subject().equals(owner.person())).isPresent();
  }

  private Stream<Shareable> madeBy(Subject person) {
    return codesOf(person).flatMap(code -> byCode(person.world(), code).stream());
  }

  /** The person, and whoever turned out to be this person. */
  private Stream<Subject> everybody(Owner owner) {
    Client client = owner.client();
    Subject person = owner.person();
    Stream<PersonKey> known =
        people.headRow(person).stream().flatMap(row -> row.as(Head.class).keys().stream());
    Stream<Subject> former =
        Stream.concat(known, told(person))
            .map(key -> new Subject(person.world(), client.personIds().of(key)))
            .filter(other -> !other.equals(person))
            .distinct()
            .limit(MOST_FORMER)
            .filter(other -> isOf(owner, other));
    return Stream.concat(Stream.of(person), former);
  }

  /** A browser is known by what it told. */
  private Stream<PersonKey> told(Subject person) {
    return people.timeline(person).reversed().stream()
        .map(Entry::input)
        .filter(Input.Happened.class::isInstance)
        .flatMap(input -> ((Input.Happened) input).event().keys().stream());
  }
}
