package tagalong.domain.reaction;

import java.util.ArrayList;
import java.util.List;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/**
 * What is to be folded into one subject in one commit.
 *
 * @param entries for its timeline
 * @param credits for its ledger
 * @param inherited ledgers of people who turned out to be this one
 * @param taken the waiting facts that this is
 */
record News(
    List<Entry> entries, List<Fact.Credited> credits, List<Ledger> inherited, List<Row> taken) {
  static final News NONE = new News(List.of(), List.of(), List.of(), List.of());

  static News of(List<Entry> entries) {
    return new News(entries, List.of(), List.of(), List.of());
  }

  /** What waiting facts mean to a person. */
  static News ofFacts(List<Row> rows) {
    List<Entry> entries = new ArrayList<>();
    List<Fact.Credited> credits = new ArrayList<>();
    List<Ledger> inherited = new ArrayList<>();
    for (Row row : rows) {
      switch (row.as(Fact.class)) {
        case Fact.Referred f ->
            entries.add(Entry.fresh(new Input.Referred(f.id(), f.program(), f.referral())));
        case Fact.Credited f -> credits.add(f);
        case Fact.Moved f -> entries.add(f.entry().moved());
        case Fact.Inherited f -> inherited.add(f.ledger());
        case Fact.TakenBack f -> throw misplaced(f);
        case Fact.CodeGiven f -> throw misplaced(f);
        case Fact.CodeUsed f -> throw misplaced(f);
        case Fact.Recognised f -> throw misplaced(f);
        case Fact.Forwarded f -> throw misplaced(f);
      }
    }
    return new News(entries, credits, inherited, rows);
  }

  boolean isEmpty() {
    return entries.isEmpty() && credits.isEmpty() && inherited.isEmpty() && taken.isEmpty();
  }

  List<Write> removals() {
    return taken.stream().<Write>map(row -> new Write.Remove(row.key(), row.version())).toList();
  }

  private static IllegalStateException misplaced(Fact fact) {
    return new IllegalStateException("not for a person's timeline: " + fact);
  }
}
