package tagalong.consumerapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.Seeing.Seen;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.Subject;
import tagalong.domain.program.RewardState;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Finding;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Quality;
import tagalong.domain.reaction.StepTaken;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.RewardView;
import tagalong.wire.view.Shape;

/** What became of a reward that somebody hopes for. They ask again until it is certain. */
final class AskingForMyRewards implements Resource {
  private static final String POLLING_ID = "polling_id";
  private static final String REWARD_NAME = "reward_name";
  private static final String PARTNER_EVENT_ID = "partner_event_id";
  private final Gate gate;
  private final Store store;
  private final People people;
  private final Rewards rewards;

  AskingForMyRewards(Gate gate, Store store) {
    this.gate = gate;
    this.store = store;
    this.people = new People(store);
    this.rewards = new Rewards(store);
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.MY_REWARD_STATUS, this::status);
  }

  private Reply status(Call call) {
    Dates dates = Dates.of(call);
    Seen seen = gate.privately(call);
    Optional<String> polled = call.request().query(POLLING_ID);
    Optional<String> name = call.request().query(REWARD_NAME);
    Optional<String> cause = call.request().query(PARTNER_EVENT_ID);
    if (Stream.of(polled, name, cause).filter(Optional::isPresent).count() != 1) {
      throw new Problem(
              ErrorCode.INVALID_REWARD_FILTER,
              "Ask by one of polling_id, reward_name and partner_event_id.")
          .raised();
    }
    return name.isPresent()
        ? reply(dates, List.of(), latest(call.client(), seen, name.get()), Progress.PENDING)
        : reply(dates, call.client(), entries(call, seen, polled, cause));
  }

  /** What has come of entries; while there is none it is not known yet. */
  private Reply reply(Dates dates, Client client, List<Entry> entries) {
    Optional<Reward> reward =
        entries.stream()
            .flatMap(entry -> entry.given().stream())
            .filter(given -> given.kind() == Given.Kind.REWARD)
            .flatMap(given -> rewards.byId(client.id(), given.id()).stream())
            .findFirst();
    boolean undecided =
        entries.isEmpty()
            || entries.stream()
                .flatMap(entry -> entry.steps().stream())
                .flatMap(step -> step.findings().stream())
                .anyMatch(Finding::isUndecided);
    return reply(dates, entries, reward, undecided ? Progress.PENDING : Progress.FAILED);
  }

  private static Reply reply(
      Dates dates, List<Entry> entries, Optional<Reward> reward, Progress without) {
    Progress progress = reward.map(AskingForMyRewards::progress).orElse(without);
    return Reply.json(
        200,
        new Shape()
            .with("status", progress.name())
            .with("reward", reward.map(known -> new RewardView(dates).write(known)))
            .with(
                "quality_results",
                entries.stream()
                    .flatMap(entry -> entry.steps().stream())
                    .filter(step -> step.quality() != Quality.NONE)
                    .map(AskingForMyRewards::quality)
                    .toList())
            .fields());
  }

  /** A code is still to come; what the company credits itself is certain once it is earned. */
  private static Progress progress(Reward reward) {
    boolean waits = reward.state() == RewardState.EARNED && reward.supplier().kind().hasCodes();
    return waits
        ? Progress.PENDING
        : reward.state().succeeds() ? Progress.SUCCEEDED : Progress.FAILED;
  }

  /** What each rule said that weighed the step; of one that came from nowhere it counts, that. */
  private static Map<String, @Nullable Object> quality(StepTaken step) {
    Stream<Finding> said =
        step.quality() == Quality.LOW && step.weighed().isEmpty()
            ? step.findings().stream().filter(finding -> !finding.passed())
            : step.weighed().stream();
    return new Shape()
        .with("score", step.quality().name())
        .with("quality_rule_results", said.map(AskingForMyRewards::score).toList())
        .fields();
  }

  private static Map<String, @Nullable Object> score(Finding finding) {
    Quality score = finding.passed() ? Quality.HIGH : Quality.LOW;
    return new Shape().with("rule_name", finding.rule()).with("score", score.name()).fields();
  }

  private Optional<Reward> latest(Client client, Seen seen, String name) {
    return seen.head().stream()
        .flatMap(head -> people.subjects(client.personIds(), head))
        .flatMap(subject -> rewards.of(subject.world(), subject.id()).stream())
        .filter(reward -> reward.rule().equals(name))
        .min(RewardView.LATEST_FIRST);
  }

  private List<Entry> entries(
      Call call, Seen seen, Optional<String> polled, Optional<String> cause) {
    Optional<Event> event = polled.map(id -> event(call, seen, id));
    // What is told again under the same id of the company is the same, and one of them earned.
    Optional<String> same = cause.or(() -> event.flatMap(e -> e.data().text(PARTNER_EVENT_ID)));
    Optional<String> name = event.map(Event::name);
    List<Entry> found =
        same.isPresent()
            ? timeline(seen).filter(entry -> isOf(entry, same.get(), name)).toList()
            : timeline(seen).filter(entry -> isOf(entry, event.orElseThrow())).toList();
    return found;
  }

  private Stream<Entry> timeline(Seen seen) {
    return people.timeline(seen.person()).stream();
  }

  private static boolean isOf(Entry entry, Event event) {
    return entry.input()
            instanceof Input.Happened(var happened, var claimed, var country, var disposable)
        && happened.id().equals(event.id());
  }

  private static boolean isOf(Entry entry, String partnerEventId, Optional<String> name) {
    return entry.input()
            instanceof Input.Happened(var event, var claimed, var country, var disposable)
        && event.data().text(PARTNER_EVENT_ID).equals(Optional.of(partnerEventId))
        && name.filter(other -> !other.equals(event.name())).isEmpty();
  }

  /**
   * @throws Problem.Raised when there is no such event, or it is somebody else's
   */
  private Event event(Call call, Seen seen, String id) {
    return EventId.parse(id)
        .flatMap(known -> store.get(Event.keyOf(call.client().id(), known)))
        .map(Row::content)
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .filter(event -> isTheirs(call, seen, event))
        .orElseThrow(
            () ->
                new Problem(
                        ErrorCode.INVALID_REWARD_ID,
                        "No event of yours has this polling_id. Check that it was copied whole.")
                    .raised());
  }

  private boolean isTheirs(Call call, Seen seen, Event event) {
    Subject person =
        new Subject(event.world(), call.client().personIds().of(event.keys().getFirst()));
    return event.world().equals(seen.person().world())
        && people
            .head(person)
            .map(head -> head.subject().equals(seen.person()))
            .orElseGet(() -> call.consumer().token().vouched().contains(event.keys().getFirst()));
  }
}
