package tagalong.eventapi;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Json;
import tagalong.wire.http.MediaType;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Sizes;
import tagalong.wire.http.Zones;

/** Takes in an array of events; what is refused does not stand in the way of the others. */
final class SendingBatches {
  /** The largest batch, in bytes; each event in it may be as large as one sent alone. */
  static final int LARGEST = 1024 * 1024;

  private final Intake intake;
  private final KeepingRefusals refusals;

  SendingBatches(Intake intake, KeepingRefusals refusals) {
    this.intake = intake;
    this.refusals = refusals;
  }

  Reply batch(Call call) {
    return refusals.watch(
        call,
        () -> {
          MediaType.requireJson(call.request());
          ZoneId zone = Zones.of(call.request());
          return Reply.json(200, answers(call, zone, Json.array(call.request().body(), LARGEST)));
        });
  }

  private List<Map<String, @Nullable Object>> answers(
      Call call, ZoneId zone, List<@Nullable Object> requests) {
    List<Entry> entries = new ArrayList<>();
    requests.forEach(request -> entries.add(read(request, call.client(), zone)));
    Iterator<Answer> judged = intake.accept(submissions(entries)).iterator();
    List<Map<String, @Nullable Object>> answers = new ArrayList<>();
    for (Entry entry : entries) {
      answers.add(
          switch (entry) {
            case Entry.Event(var request, var sent) ->
                answer(call, request, sent.raw(), judged.next());
            case Entry.Bad(var request, var raw, var problem) ->
                failed(call, request, raw, problem);
          });
    }
    return answers;
  }

  private static List<Submission> submissions(List<Entry> entries) {
    List<Submission> submissions = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Event event) {
        submissions.add(event.submission());
      }
    }
    return submissions;
  }

  private Map<String, @Nullable Object> answer(
      Call call, @Nullable Object request, String raw, Answer answer) {
    return switch (answer) {
      case Answer.Accepted(var event, var person) ->
          entry(request, "SUCCEEDED", event.id().value(), null);
      case Answer.Refused(var refusal) -> failed(call, request, raw, Problem.of(refusal));
    };
  }

  private Map<String, @Nullable Object> failed(
      Call call, @Nullable Object request, String raw, Problem problem) {
    refusals.keep(call, problem, raw);
    return entry(request, "FAILED", null, problem.message());
  }

  private static Map<String, @Nullable Object> entry(
      @Nullable Object request, String status, @Nullable String id, @Nullable String message) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("request", request);
    entry.put("status", status);
    entry.put("event_id", id);
    entry.put("error_message", message);
    return entry;
  }

  private static Entry read(@Nullable Object request, Client client, ZoneId zone) {
    byte[] written = Json.write(request);
    String raw = new String(written, StandardCharsets.UTF_8);
    if (written.length > Json.LARGEST) {
      return new Entry.Bad(request, raw, Sizes.tooLarge(Json.LARGEST));
    }
    try {
      return new Entry.Event(
          request,
          EventBody.wrapped(event(request)).from(client, Source.SERVER, List.of(), zone, raw));
    } catch (Problem.Raised unreadable) {
      return new Entry.Bad(request, raw, unreadable.problem());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> event(@Nullable Object request) {
    if (request instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new Problem(ErrorCode.INVALID_JSON, "Each event must be a JSON object: {…}.").raised();
  }

  private sealed interface Entry {
    record Event(@Nullable Object request, Submission submission) implements Entry {}

    record Bad(@Nullable Object request, String raw, Problem problem) implements Entry {}
  }
}
