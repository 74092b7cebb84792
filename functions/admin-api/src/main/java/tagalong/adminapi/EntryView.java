package tagalong.adminapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Event;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Finding;
import tagalong.domain.reaction.Given;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.Party;
import tagalong.domain.reaction.Prepared;
import tagalong.domain.reaction.Referral;
import tagalong.domain.reaction.StepTaken;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Writes what is in a timeline, with every rule's word on it. */
record EntryView(Dates dates) {
  Map<String, @Nullable Object> write(Entry entry) {
    Shape shape = new Shape().with("date", dates.write(entry.input().time()));
    switch (entry.input()) {
      case Input.Happened happened ->
          shape
              .with("kind", "event")
              .with("event", write(happened.event()))
              .with("country", happened.country());
      case Input.Referred(var id, var program, var referral) ->
          shape.with("kind", "referral").with("program", program).with("referral", write(referral));
    }
    return shape
        .with("twin", entry.twin().map(Words::lower))
        .with("note", entry.note())
        .with("prepared", entry.prepared().stream().map(EntryView::write).toList())
        .with("steps", entry.steps().stream().map(this::write).toList())
        .with("given", entry.given().stream().map(EntryView::write).toList())
        .fields();
  }

  Map<String, @Nullable Object> write(Credit credit) {
    return new Shape()
        .with("date", dates.write(credit.fact().at()))
        .with("program", credit.fact().program())
        .with("program_version", credit.fact().version())
        .with("rule", credit.fact().rule())
        .with("friend", write(credit.fact().friend()))
        .with("cause_event_id", credit.fact().cause())
        .with("reward_id", credit.reward())
        .with("findings", findings(credit.findings()))
        .fields();
  }

  Map<String, @Nullable Object> write(Referral referral) {
    return new Shape()
        .with("date", dates.write(referral.at()))
        .with("advocate", write(referral.advocate()))
        .with("way", Words.lower(referral.way()))
        .with("cause_event_id", referral.cause())
        .fields();
  }

  private Map<String, @Nullable Object> write(Event event) {
    return new Shape()
        .with("event_id", event.id().value())
        .with("name", event.name())
        .with("event_time", dates.write(event.time()))
        .with("received", dates.write(event.received()))
        .with("source", Words.lower(event.source()))
        .with("data", event.data().values())
        .fields();
  }

  private Map<String, @Nullable Object> write(StepTaken step) {
    return new Shape()
        .with("name", step.name())
        .with("program", step.program())
        .with("program_version", step.version())
        .with("journey_name", Words.lower(step.journey()))
        .with("quality", step.quality().name())
        .with("quality_findings", findings(step.weighed()))
        .with("referral", step.referral().map(this::write))
        .with("variants", step.variants())
        .with("findings", findings(step.findings()))
        .fields();
  }

  private static Map<String, @Nullable Object> write(Prepared prepared) {
    return new Shape()
        .with("program", prepared.program())
        .with("program_version", prepared.version())
        .with("findings", findings(prepared.findings()))
        .fields();
  }

  private static List<Map<String, Object>> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                Map.<String, Object>of(
                    "rule", finding.rule(), "passed", finding.passed(), "said", finding.said()))
        .toList();
  }

  private static Map<String, Object> write(Given given) {
    return Map.of(
        "program", given.program(),
        "rule", given.rule(),
        "kind", Words.lower(given.kind()),
        "id", given.id());
  }

  private static Map<String, @Nullable Object> write(Party party) {
    return new Shape().with("person_id", party.person()).with("email", party.email()).fields();
  }
}
