package tagalong.adminapi;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.StepTaken;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** The journeys of a person: the ways through programs that the steps make, one for each role. */
final class AskingForJourneys implements Resource {
  private static final String SCOPE = "CLIENT";
  private final FindingPeople finding;
  private final People people;

  AskingForJourneys(FindingPeople finding, People people) {
    this.finding = finding;
    this.people = people;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_PERSON_JOURNEYS, this::list, Operation.READ_PERSON_JOURNEY, this::read);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    Predicate<Way> filter = filter(asked);
    Stream<Way> ways =
        finding
            .named(call)
            .heads(asked)
            .flatMap(this::ways)
            .filter(filter)
            .sorted(Way.LATEST_FIRST);
    return Reply.json(200, page.of(ways).stream().map(way -> way.write(dates)).toList());
  }

  private Reply read(Call call) {
    Dates dates = Dates.of(call);
    String id = call.parameter("journey_id").orElse("");
    return Reply.json(
        200,
        finding.named(call).heads().stream()
            .flatMap(this::ways)
            .filter(way -> way.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    Asked.wrong(
                        ErrorCode.JOURNEY_NOT_FOUND,
                        "journey_id",
                        id,
                        "This person is on no such journey."))
            .write(dates));
  }

  private static Predicate<Way> filter(Asked asked) {
    Predicate<Way> id = asked.among("ids", Way::id);
    return id.and(asked.amongWords("names", Way::journey))
        .and(asked.among("programs", Way::program))
        .and(asked.among("campaign_ids", Way::program))
        .and(asked.among("key_names", way -> Words.JOURNEY_KEY))
        .and(asked.among("key_values", Way::person))
        .and(asked.amongAny("data_keys", way -> way.texts().keySet()))
        .and(asked.amongPairs("data_values", Way::texts, ErrorCode.VALUE_DOES_NOT_FOLLOW_PATTERN));
  }

  private Stream<Way> ways(Head head) {
    Map<String, Way> ways = new LinkedHashMap<>();
    people.timeline(head.subject()).stream()
        .filter(entry -> entry.twin().isEmpty())
        .forEach(
            entry -> {
              if (entry.input() instanceof Input.Happened happened) {
                for (StepTaken step : entry.steps()) {
                  ways.merge(
                      step.program() + "/" + step.journey(),
                      Way.beginning(head.subject().id(), happened.event(), step),
                      Way::then);
                }
              }
            });
    return ways.values().stream();
  }

  /** One journey, told by its first event. */
  private record Way(String person, Event first, String program, String journey, Instant last) {
    static final Comparator<Way> LATEST_FIRST =
        Comparator.comparing((Way way) -> way.first().time()).thenComparing(Way::id).reversed();

    static Way beginning(String person, Event event, StepTaken step) {
      return new Way(person, event, step.program(), Words.lower(step.journey()), event.time());
    }

    Way then(Way later) {
      return new Way(person, first, program, journey, later.last());
    }

    String id() {
      return Words.journeyId(first, program, journey);
    }

    Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      first
          .data()
          .values()
          .keySet()
          .forEach(name -> first.data().text(name).ifPresent(text -> texts.put(name, text)));
      return texts;
    }

    Map<String, @Nullable Object> write(Dates dates) {
      Map<String, Object> data = new LinkedHashMap<>();
      texts()
          .forEach(
              (name, text) ->
                  data.put(
                      name,
                      new Shape()
                          .with("id", DerivedId.of("data", id(), name))
                          .with("name", name)
                          .with("scope", SCOPE)
                          .with("value", text)
                          .fields()));
      return new Shape()
          .with("id", id())
          .with("name", journey)
          .with("campaign_id", program)
          .with("program", program)
          .with("container", Words.lower(first.world().container()))
          .with("key", Words.journeyKey(person))
          .with("created_date", dates.write(first.time()))
          .with("updated_date", dates.write(last))
          .with("data", data)
          .fields();
    }
  }
}
