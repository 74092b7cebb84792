package tagalong.domain.reaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.program.Facts;
import tagalong.domain.program.Formula;
import tagalong.domain.program.Prehandler;
import tagalong.domain.program.Prehandler.Doing;
import tagalong.domain.program.ProgramVersion;

/**
 * Shows an event to a program as its prehandlers want it shown, each taking what the one before it
 * left. Who it is about and which business event it is was settled before.
 */
final class Preparing {
  private final ProgramVersion version;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Event> shown;

  private Preparing(ProgramVersion version, Event event) {
    this.version = version;
    this.shown = Optional.of(event);
    version.program().prehandlers().forEach(this::handle);
  }

  static Preparing of(ProgramVersion version, Event event) {
    return new Preparing(version, event);
  }

  /** The event as the program sees it; empty where it does not. */
  Optional<Event> shown() {
    return shown;
  }

  /** What was done, if anything was. */
  Optional<Prepared> said() {
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Prepared(version.program().id(), version.number(), findings));
  }

  private void handle(Prehandler handler) {
    Optional<Event> before = shown.filter(event -> handler.isFor(event.name()));
    if (before.isEmpty()) {
      return;
    }
    Facts facts = Facts.of(before.get());
    boolean applies =
        handler.when().isEmpty()
            || switch (handler.when().get().answer(facts)) {
              case Formula.Answer.Said(var value, var on) -> value.equals(true);
              case Formula.Answer.Unable(var why) -> {
                failed(handler, "It let this be: its condition cannot be told: " + why + ".");
                yield false;
              }
            };
    if (applies) {
      act(handler, before.get());
    }
  }

  private void act(Prehandler handler, Event event) {
    switch (handler.doing()) {
      case Doing.Drop() -> {
        shown = Optional.empty();
        failed(handler, "It dropped this.");
      }
      case Doing.Block(var reason) -> {
        shown = Optional.empty();
        failed(handler, "It blocked this: " + reason + ".");
      }
      case Doing.Rewrite rewrite -> rewrite(handler, rewrite, event);
    }
  }

  private void rewrite(Prehandler handler, Doing.Rewrite rewrite, Event before) {
    List<String> done = new ArrayList<>();
    String name = rewrite.rename().orElse(before.name());
    if (!name.equals(before.name())) {
      done.add("called it " + name);
    }
    Event event = with(before, name, defaulted(before.data(), rewrite.defaults(), done));
    Data data = event.data();
    for (Map.Entry<String, Formula> one : rewrite.set().entrySet()) {
      switch (one.getValue().answer(Facts.of(event))) {
        case Formula.Answer.Said(var value, var on) -> {
          data = data.with(one.getKey(), value);
          done.add("set " + one.getKey());
        }
        case Formula.Answer.Unable(var why) ->
            failed(handler, "It did not set %s: %s.".formatted(one.getKey(), why));
      }
    }
    for (String field : rewrite.remove().stream().sorted().toList()) {
      if (data.values().containsKey(field)) {
        data = data.without(field);
        done.add("removed " + field);
      }
    }
    shown = Optional.of(with(event, name, data));
    if (!done.isEmpty()) {
      findings.add(Finding.passed(handler.name(), "It " + String.join(", ", done) + "."));
    }
  }

  private static Data defaulted(Data data, Data defaults, List<String> done) {
    Data whole = data;
    for (var one : defaults.values().entrySet()) {
      if (data.values().get(one.getKey()) == null && one.getValue() != null) {
        whole = whole.with(one.getKey(), one.getValue());
        done.add("added " + one.getKey());
      }
    }
    return whole;
  }

  private static Event with(Event event, String name, Data data) {
    return new Event(
        event.id(),
        event.world(),
        name,
        event.time(),
        event.received(),
        event.source(),
        event.keys(),
        data);
  }

  private void failed(Prehandler handler, String said) {
    findings.add(Finding.failed(handler.name(), said));
  }
}
