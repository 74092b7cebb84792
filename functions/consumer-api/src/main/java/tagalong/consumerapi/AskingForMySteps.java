package tagalong.consumerapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tagalong.domain.event.Container;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Quality;
import tagalong.domain.store.Store;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Words;

/** The steps that somebody took, and the journeys that these make. */
final class AskingForMySteps implements Resource {
  private static final String USUAL_NAME = "partner_event_id";
  private final Gate gate;
  private final People people;

  AskingForMySteps(Gate gate, Store store) {
    this.gate = gate;
    this.people = new People(store);
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.MY_STEPS, this::steps, Operation.MY_JOURNEYS, this::journeys);
  }

  private Reply steps(Call call) {
    Dates.of(call);
    Predicate<TakenStep> asked = filter(call);
    return Reply.json(
        200,
        taken(gate.privately(call).person())
            .filter(asked)
            .map(taken -> Map.of("name", taken.step().name()))
            .toList());
  }

  private static Predicate<TakenStep> filter(Call call) {
    Optional<Quality> quality = call.request().query("quality").map(AskingForMySteps::quality);
    Optional<String> sameId = call.request().query("partner_event_id_value");
    String idName = call.request().query("partner_event_id_name").orElse(USUAL_NAME);
    Predicate<TakenStep> all =
        taken -> quality.filter(other -> other != taken.step().quality()).isEmpty();
    return all.and(is(call, "campaign_id", taken -> taken.step().program()))
        // Programs have no labels but their ids.
        .and(is(call, "program_label", taken -> taken.step().program()))
        .and(is(call, "step_name", taken -> taken.step().name()))
        .and(taken -> sameId.isEmpty() || taken.event().data().text(idName).equals(sameId));
  }

  private static Predicate<TakenStep> is(
      Call call, String name, Function<TakenStep, String> field) {
    Optional<String> wanted = call.request().query(name);
    return taken -> wanted.isEmpty() || wanted.get().equals(field.apply(taken));
  }

  private static Quality quality(String word) {
    return Stream.of(Quality.values())
        .filter(quality -> quality.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> wrong("quality is HIGH, LOW or NONE."));
  }

  private Reply journeys(Call call) {
    Dates dates = Dates.of(call);
    Optional<String> type = call.request().query("type");
    Map<String, Journeying> journeys = new LinkedHashMap<>();
    for (Container container : containers(call)) {
      taken(gate.privately(call, container).person())
          .filter(taken -> type.filter(t -> !t.equalsIgnoreCase(taken.journey())).isEmpty())
          .forEach(
              taken ->
                  journeys.merge(
                      container + taken.step().program() + taken.journey(),
                      new Journeying(taken, taken),
                      Journeying::then));
    }
    return Reply.json(200, journeys.values().stream().map(one -> one.write(dates)).toList());
  }

  private static List<Container> containers(Call call) {
    Optional<String> wanted = call.request().query("container");
    List<Container> containers =
        Stream.of(Container.values())
            .filter(one -> wanted.filter(w -> !w.equalsIgnoreCase(Words.lower(one))).isEmpty())
            .toList();
    if (containers.isEmpty()) {
      throw wrong("container is production or test.");
    }
    return containers;
  }

  private Stream<TakenStep> taken(Subject person) {
    return people.timeline(person).stream().flatMap(TakenStep::in);
  }

  private static Problem.Raised wrong(String message) {
    return new Problem(ErrorCode.INVALID_PARAMETER, message).raised();
  }
}
