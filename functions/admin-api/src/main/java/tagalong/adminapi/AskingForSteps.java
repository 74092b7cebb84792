package tagalong.adminapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.StepTaken;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** The steps that a person took: each business event once, also when it came in several times. */
final class AskingForSteps implements Resource {
  private static final String SCOPE = "CLIENT";
  private final FindingPeople finding;
  private final People people;

  AskingForSteps(FindingPeople finding, People people) {
    this.finding = finding;
    this.people = people;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_STEPS, this::list);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    Stream<Taken> steps =
        finding
            .named(call)
            .heads(asked)
            .flatMap(
                head ->
                    people.timeline(head.subject()).stream()
                        .flatMap(entry -> taken(head.subject().id(), entry)))
            .filter(filter(asked))
            .sorted(Taken.LATEST_FIRST);
    return Reply.json(200, page.of(steps).stream().map(step -> write(step, dates)).toList());
  }

  private static Stream<Taken> taken(String person, Entry entry) {
    return entry.twin().isEmpty() && entry.input() instanceof Input.Happened happened
        ? IntStream.range(0, entry.steps().size())
            .mapToObj(i -> new Taken(person, happened.event(), entry.steps().get(i), i == 0))
        : Stream.empty();
  }

  private static Predicate<Taken> filter(Asked asked) {
    Predicate<Taken> primary =
        taken -> !asked.names("is_primary") || taken.primary() == asked.isOn("is_primary", true);
    return primary
        .and(asked.among("names", taken -> taken.step().name()))
        .and(asked.among("campaign_ids", taken -> taken.step().program()))
        .and(asked.among("programs", taken -> taken.step().program()))
        .and(asked.amongWords("journey_names", taken -> taken.step().journey().name()))
        .and(asked.among("event_ids", Taken::eventId))
        .and(asked.among("cause_event_ids", Taken::eventId))
        .and(asked.among("root_event_ids", Taken::eventId))
        .and(asked.among("journey_key_names", taken -> Words.JOURNEY_KEY))
        .and(asked.among("journey_key_values", Taken::person))
        .and(asked.amongAny("data_keys", taken -> taken.event().data().values().keySet()));
  }

  private static Map<String, @Nullable Object> write(Taken taken, Dates dates) {
    StepTaken step = taken.step();
    Event event = taken.event();
    String received = dates.write(event.received());
    return new Shape()
        .with("id", DerivedId.of("step", taken.eventId(), step.program(), step.name()))
        .with("name", step.name())
        .with("campaign_id", step.program())
        .with("program", step.program())
        .with("container", Words.lower(event.world().container()))
        .with("event_id", taken.eventId())
        .with("cause_event_id", taken.eventId())
        .with("root_event_id", taken.eventId())
        .with("event_date", dates.write(event.time()))
        .with("created_date", received)
        .with("updated_date", received)
        .with("is_primary", taken.primary())
        .with("journey_name", Words.lower(step.journey()))
        .with("journey_key", Words.journeyKey(taken.person()))
        .with("quality", step.quality().name())
        .with("scope", SCOPE)
        .with("data", data(event, step))
        .fields();
  }

  private static Map<String, Object> data(Event event, StepTaken step) {
    Map<String, Object> data = new LinkedHashMap<>();
    new TreeMap<>(step.variants())
        .forEach(
            (zone, variant) -> {
              String name = Words.variantOf(zone);
              data.put(
                  name,
                  new Shape()
                      .with("name", name)
                      .with("scope", SCOPE)
                      .with("value", variant)
                      .fields());
            });
    event
        .data()
        .values()
        .forEach(
            (name, value) -> {
              Shape field = new Shape().with("name", name).with("scope", SCOPE);
              data.put(
                  name,
                  value == null
                      ? field.without("value").fields()
                      : field.with("value", value).fields());
            });
    return data;
  }

  private record Taken(String person, Event event, StepTaken step, boolean primary) {
    static final Comparator<Taken> LATEST_FIRST =
        Comparator.comparing((Taken taken) -> taken.event().time())
            .thenComparing(Taken::eventId)
            .reversed();

    String eventId() {
      return event.id().value();
    }
  }
}
