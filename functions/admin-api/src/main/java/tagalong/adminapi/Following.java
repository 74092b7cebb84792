package tagalong.adminapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.message.Message;
import tagalong.domain.program.Programs;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Finding;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Promising;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Store;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Follows what an event has led to, to whom it went and how far it is. */
final class Following {
  private final Store store;
  private final People people;
  private final Rewards rewards;
  private final Programs programs;

  Following(Store store, People people, Rewards rewards, Programs programs) {
    this.store = store;
    this.people = people;
    this.rewards = rewards;
    this.programs = programs;
  }

  /** What is still to be decided, in the words of what it waits for. */
  List<Map<String, @Nullable Object>> waits(Entry entry) {
    return entry.steps().stream()
        .flatMap(
            step ->
                step.findings().stream()
                    .filter(Finding::isUndecided)
                    .map(
                        finding ->
                            new Shape()
                                .with("program", step.program())
                                .with("rule", finding.rule())
                                .with("said", finding.said())
                                .fields()))
        .toList();
  }

  /**
   * The rewards that it earned, its person or whoever referred them; and credits that earned none.
   */
  List<Map<String, @Nullable Object>> rewards(Entry entry, Event event, Dates dates) {
    return entry.given().stream()
        .flatMap(
            given ->
                switch (given.kind()) {
                  case REWARD -> reward(event, given.id()).map(r -> write(r, dates)).stream();
                  case CREDIT ->
                      credit(entry, event, given).map(c -> write(c, event, dates)).stream();
                  case FACT, MESSAGE, NOTICE, APPROVAL, REFUSED ->
                      Stream.<Map<String, @Nullable Object>>empty();
                })
        .toList();
  }

  /** The mails about its steps, and about its rewards as far as they were promised. */
  List<Map<String, @Nullable Object>> messages(Entry entry, Event event, Dates dates) {
    Stream<String> ofSteps =
        entry.given().stream().filter(given -> given.kind() == Given.Kind.MESSAGE).map(Given::id);
    Stream<String> ofRewards =
        entry.given().stream()
            .flatMap(given -> earned(entry, event, given).stream())
            .flatMap(this::mails);
    return Stream.concat(ofSteps, ofRewards)
        .flatMap(id -> store.get(Message.keyOf(event.world().client(), id)).stream())
        .map(row -> write(row.as(Message.class), dates))
        .toList();
  }

  private Stream<String> mails(Reward reward) {
    return programs.of(reward.world().client()).version(reward.program(), reward.version()).stream()
        .flatMap(version -> version.program().emails().stream())
        .map(email -> Promising.idOf(reward, email));
  }

  private Optional<Reward> earned(Entry entry, Event event, Given given) {
    return switch (given.kind()) {
      case REWARD -> reward(event, given.id());
      case CREDIT ->
          credit(entry, event, given).flatMap(Credit::reward).flatMap(id -> reward(event, id));
      case FACT, MESSAGE, NOTICE, APPROVAL, REFUSED -> Optional.empty();
    };
  }

  private Optional<Reward> reward(Event event, String id) {
    return rewards.byId(event.world().client(), id);
  }

  /** A credit as whoever referred the person received it; empty while it is on its way. */
  private Optional<Credit> credit(Entry entry, Event event, Given given) {
    return entry.steps().stream()
        .filter(step -> step.program().equals(given.program()))
        .map(StepTaken::referral)
        .flatMap(Optional::stream)
        .map(referral -> new Subject(event.world(), referral.advocate().person()))
        .map(advocate -> people.head(advocate).map(head -> head.subject()).orElse(advocate))
        .flatMap(advocate -> people.credits(advocate).stream())
        .filter(credit -> credit.fact().id().equals(given.id()))
        .findFirst();
  }

  private Map<String, @Nullable Object> write(Credit credit, Event event, Dates dates) {
    Optional<Reward> reward = credit.reward().flatMap(id -> reward(event, id));
    return reward.isPresent()
        ? write(reward.get(), dates)
        : new Shape()
            .with("person_id", credit.fact().about().id())
            .with("rule", credit.fact().rule())
            .with("said", credit.findings().stream().map(Finding::said).toList())
            .fields();
  }

  private static Map<String, @Nullable Object> write(Reward reward, Dates dates) {
    return new Shape()
        .with("reward_id", reward.id())
        .with("person_id", reward.person())
        .with("rule", reward.rule())
        .with("state", reward.state().name())
        .with(
            "history",
            reward.history().stream()
                .map(
                    change ->
                        new Shape()
                            .with("state", change.state().name())
                            .with("date", dates.write(change.at()))
                            .with("note", change.note())
                            .fields())
                .toList())
        .fields();
  }

  private static Map<String, @Nullable Object> write(Message message, Dates dates) {
    return new Shape()
        .with("email", message.email())
        .with("to", message.to())
        .with("status", Words.lower(message.status()))
        .with("attempts", message.attempts())
        .with("problem", message.problem())
        .with("promised", dates.write(message.promised()))
        .fields();
  }
}
