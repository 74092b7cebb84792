package tagalong.domain.referral;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.domain.event.PersonIds;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.program.OwnCode;
import tagalong.domain.reaction.CodeHead;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.Party;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Referral;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.store.Family;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;

/**
 * The friends of an advocate: whom they invited, who came with a code of theirs, for whom they were
 * credited. Read when somebody asks: nobody's commit waits for it.
 */
public final class Friends {
  /** So many of one advocate are looked at. */
  public static final int MOST = 500;

  private static final int MOST_CODES = 20;

  /** Of somebody with very many browsers so many are looked at. */
  private static final int MOST_BROWSERS = 40;

  private final Store store;
  private final People people;
  private final Shareables shareables;

  public Friends(Store store) {
    this.store = store;
    this.people = new People(store);
    this.shareables = new Shareables(store);
  }

  /**
   * A friend in one program.
   *
   * @param person who they are by now
   * @param head empty when nothing is known of them
   * @param address as the advocate wrote it
   * @param reason how it came about
   * @param steps what they have done since, when first, where it is this advocate who referred them
   */
  public record Friend(
      Subject person,
      Optional<Head> head,
      String program,
      Optional<String> address,
      String reason,
      Instant at,
      Map<String, Instant> steps) {
    public Friend {
      steps = Collections.unmodifiableMap(new TreeMap<>(steps));
    }
  }

  /** Earliest first, at most {@link #MOST}. */
  public List<Friend> of(PersonIds ids, Head advocate) {
    List<Entry> timeline = people.timeline(advocate.subject());
    List<Subject> mine =
        Stream.concat(people.subjects(ids, advocate), browsers(ids, advocate, timeline))
            .distinct()
            .toList();
    Stream<Met> told =
        new Relating(
                advocate,
                timeline,
                mine.stream().flatMap(subject -> people.credits(subject).stream()).toList(),
                ids)
            .asAdvocate()
            .map(Met::of);
    Stream<Met> came = codes(ids, advocate, mine, timeline).stream().flatMap(this::came);
    Set<String> me = mine.stream().map(Subject::id).collect(Collectors.toUnmodifiableSet());
    List<Met> all = Stream.concat(told, came).sorted(Comparator.comparing(Met::at)).toList();
    Map<String, Head> heads = heads(advocate, all);
    Map<String, Friend> friends = new LinkedHashMap<>();
    all.forEach(met -> meet(met, advocate, heads, me, friends));
    return friends.values().stream().limit(MOST).toList();
  }

  /** Of those who are surely looked at, all at once. */
  private Map<String, Head> heads(Head advocate, List<Met> all) {
    return people.heads(
        all.stream()
            .map(met -> met.friend().person())
            .distinct()
            .limit(MOST)
            .map(id -> new Subject(advocate.subject().world(), id))
            .toList());
  }

  /** Those that the advocate shared from before anybody knew whose they were. */
  private Stream<Subject> browsers(PersonIds ids, Head advocate, List<Entry> timeline) {
    return timeline.stream()
        .flatMap(
            entry ->
                entry.input() instanceof Input.Happened happened
                    ? happened.event().keys().stream()
                    : Stream.empty())
        .filter(key -> key.kind() == PersonKey.Kind.DEVICE)
        .distinct()
        .limit(MOST_BROWSERS)
        .map(key -> new Subject(advocate.subject().world(), ids.of(key)))
        .filter(
            browser ->
                people
                    .head(browser)
                    .filter(head -> head.subject().equals(advocate.subject()))
                    .isPresent());
  }

  private void meet(
      Met met,
      Head advocate,
      Map<String, Head> heads,
      Set<String> me,
      Map<String, Friend> friends) {
    Subject first = new Subject(advocate.subject().world(), met.friend().person());
    if (friends.size() >= MOST || me.contains(first.id())) {
      return;
    }
    Optional<Head> head = Optional.ofNullable(heads.get(first.id())).or(() -> people.head(first));
    Subject now = head.map(Head::subject).orElse(first);
    Friend friend =
        new Friend(
            now,
            head,
            met.program(),
            met.address(),
            met.reason(),
            met.at(),
            head.map(known -> steps(known, met.program(), me)).orElse(Map.of()));
    if (!me.contains(now.id())) {
      friends.merge(met.program() + "#" + now.id(), friend, Friends::both);
    }
  }

  private static Friend both(Friend earlier, Friend later) {
    return new Friend(
        earlier.person(),
        earlier.head(),
        earlier.program(),
        earlier.address().or(later::address),
        earlier.reason(),
        earlier.at(),
        earlier.steps());
  }

  /** What a friend has done since one of these referred them, unless it counts for another. */
  private static Map<String, Instant> steps(Head friend, String program, Set<String> me) {
    Optional<Referral> settled = Optional.ofNullable(friend.ledger().settled().get(program));
    Optional<Instant> since =
        settled
            .map(Stream::of)
            .orElseGet(() -> referrals(friend, program))
            .filter(r -> me.contains(r.advocate().person()))
            .map(Referral::at)
            .min(Instant::compareTo);
    Map<String, Instant> steps = new TreeMap<>();
    if (since.isPresent()) {
      String prefix = program + "/";
      friend
          .standing()
          .steps()
          .forEach(
              (name, at) -> {
                if (name.startsWith(prefix) && !at.isBefore(since.get())) {
                  steps.put(name.substring(prefix.length()), at);
                }
              });
    }
    return steps;
  }

  private static Stream<Referral> referrals(Head friend, String program) {
    return friend.standing().referrals().getOrDefault(program, List.of()).stream();
  }

  /** The codes of the advocate's own links, and others that they gave out and that are theirs. */
  private Set<Subject> codes(
      PersonIds ids, Head advocate, List<Subject> mine, List<Entry> timeline) {
    Set<String> texts = new LinkedHashSet<>();
    mine.forEach(
        subject -> {
          texts.add(OwnCode.of(ids, subject.id()));
          programs(timeline).forEach(program -> texts.add(OwnCode.of(ids, subject.id(), program)));
        });
    mine.stream().flatMap(shareables::codesOf).forEach(texts::add);
    timeline.stream().flatMap(Friends::given).forEach(texts::add);
    return texts.stream()
        .limit(MOST_CODES)
        .map(text -> Subject.code(advocate.subject().world(), text))
        .filter(code -> isOf(code, mine))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> programs(List<Entry> timeline) {
    return timeline.stream()
        .flatMap(entry -> entry.steps().stream())
        .map(StepTaken::program)
        .distinct()
        .toList();
  }

  private boolean isOf(Subject code, List<Subject> mine) {
    return store
        .get(code.head())
        .flatMap(row -> row.as(CodeHead.class).owner())
        .filter(owner -> mine.stream().anyMatch(me -> me.id().equals(owner.person())))
        .isPresent();
  }

  private static Stream<String> given(Entry entry) {
    return entry.input()
                instanceof Input.Happened(var event, var claimed, var country, var disposable)
            && entry.given().stream().anyMatch(given -> given.kind() == Given.Kind.FACT)
        ? event.data().text("advocate_code").stream()
        : Stream.empty();
  }

  private Stream<Met> came(Subject code) {
    return store.range(Span.of(Family.PEOPLE, code.partition(), Fact.USED).first(MOST)).stream()
        .map(row -> Met.of(row.as(Fact.CodeUsed.class)));
  }

  /** One way in which a friend was met. */
  private record Met(
      Party friend, String program, Optional<String> address, String reason, Instant at) {
    static Met of(Related related) {
      String reason = related.data().getOrDefault("way", "credit");
      boolean wrote = reason.equals("email_share");
      return new Met(
          related.other(),
          related.program(),
          wrote ? related.other().email() : Optional.empty(),
          reason,
          related.at());
    }

    static Met of(Fact.CodeUsed used) {
      return new Met(
          used.friend(),
          used.program(),
          Optional.empty(),
          used.way().name().toLowerCase(Locale.ROOT),
          used.at());
    }
  }
}
