package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tagalong.domain.program.Approval;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Email;
import tagalong.domain.program.Email.Occasion;
import tagalong.domain.program.Journey;
import tagalong.domain.program.Program;
import tagalong.domain.program.Referrals;
import tagalong.domain.program.Referrals.Way;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.RewardRule.Per;
import tagalong.domain.program.ShareLink;
import tagalong.domain.program.Step;
import tagalong.domain.program.Supplier;
import tagalong.domain.program.Zone;

/** Finds what has the right shape and still cannot be meant. */
final class Sense {
  private final Program program;
  private final Outline outline;
  private final List<Mistake> mistakes = new ArrayList<>();

  private Sense(Program program, Outline outline) {
    this.program = program;
    this.outline = outline;
  }

  static List<Mistake> check(Program program, Outline outline) {
    Sense sense = new Sense(program, outline);
    sense.schedule();
    sense.shareLinks();
    sense.steps();
    program.rewards().forEach(sense::reward);
    program.suppliers().forEach(sense::supplier);
    program.emails().forEach(sense::email);
    program.zones().forEach(sense::zone);
    sense.mistakes.addAll(QualitySense.check(program, outline));
    sense.mistakes.addAll(LimitSense.check(program, outline));
    sense.mistakes.addAll(FormulaSense.check(program, outline));
    sense.mistakes.addAll(PrehandlerSense.check(program, outline));
    sense.mistakes.addAll(Templates.check(program, outline));
    Looks.check(program.look()).forEach(said -> sense.wrong(said, "theme"));
    return sense.mistakes;
  }

  private void schedule() {
    if (program.starts().isPresent()
        && program.ends().filter(end -> !end.isAfter(program.starts().get())).isPresent()) {
      wrong("the program ends before it starts: write a later time", "ends");
    }
  }

  private void shareLinks() {
    Referrals referrals = program.referrals();
    boolean allowed = referrals.ways().contains(Referrals.Way.SHARE_LINK);
    if (allowed && referrals.landing().isEmpty()) {
      wrong("a share_link leads somewhere: add 'landing' with the address of a page", "referrals");
    }
    if (allowed
        && program
            .recognise(ShareLink.CLICKED)
            .filter(step -> step.journey() == Journey.FRIEND)
            .isEmpty()) {
      wrong(
          "who follows a share_link takes a step: add '%s: {journey: friend}'"
              .formatted(ShareLink.CLICKED),
          "steps");
    }
  }

  /** An event is one step of a program only. */
  private void steps() {
    Map<String, String> recognised = new HashMap<>();
    for (Step step : program.steps()) {
      step.approval().ifPresent(approval -> declined(step, approval));
      for (String event : step.events()) {
        String other = recognised.putIfAbsent(event, step.name());
        if (other != null) {
          wrong(
              "'%s' is recognised by the step '%s' already: name it in one of them"
                  .formatted(event, other),
              "steps",
              step.name(),
              "events");
        }
      }
    }
  }

  private void declined(Step step, Approval approval) {
    approval.declinedBy().stream()
        .filter(step.events()::contains)
        .forEach(
            event ->
                wrong(
                    "'%s' is the step itself: name events that take it back".formatted(event),
                    "steps",
                    step.name(),
                    "approval",
                    "declined_by"));
  }

  private void reward(RewardRule rule) {
    Set<String> steps = new HashSet<>();
    program.steps().forEach(step -> steps.add(step.name()));
    Set<String> suppliers = new HashSet<>();
    program.suppliers().forEach(supplier -> suppliers.add(supplier.id()));
    known("step", rule.step(), steps, "rewards", rule.name(), "for");
    known("supplier", rule.supplier(), suppliers, "rewards", rule.name(), "supplier");
    for (int i = 0; i < rule.tiers().size(); i++) {
      String tier = rule.tiers().get(i).supplier();
      known("supplier", tier, suppliers, "rewards", rule.name(), "tiers", "" + i, "supplier");
    }
    for (int i = 0; i < rule.conditions().size(); i++) {
      switch (rule.conditions().get(i)) {
        case Condition.After after ->
            known("step", after.step(), steps, "rewards", rule.name(), "when", "" + i, "after");
        case Condition.Minimum minimum -> {}
        case Condition.Equal equal -> {}
        case Condition.Like like -> {}
        case Condition.HasEmail known -> {}
        case Condition.NoCounterReferral none -> together(rule, i, "no_counter_referral");
        case Condition.NewRelationship none -> together(rule, i, "new_relationship");
        case Condition.Member member -> {}
        case Condition.Expression(var formula) -> {}
      }
    }
    program.steps().stream()
        .filter(step -> step.name().equals(rule.step()))
        .findFirst()
        .ifPresent(step -> sides(rule, step));
  }

  private void together(RewardRule rule, int condition, String name) {
    boolean ofAdvocate =
        program.steps().stream()
            .anyMatch(s -> s.name().equals(rule.step()) && s.journey() == Journey.ADVOCATE);
    if (ofAdvocate) {
      wrong(
          "nobody refers whoever takes '%s': remove this".formatted(rule.step()),
          "rewards",
          rule.name(),
          "when",
          "" + condition,
          name);
    }
  }

  /** A friend's step can earn both sides something, an advocate's step the advocate only. */
  private void sides(RewardRule rule, Step step) {
    boolean own = rule.to() == step.journey();
    boolean earnsBoth =
        switch (step.journey()) {
          case FRIEND -> true;
          case ADVOCATE -> false;
        };
    if (!own && !earnsBoth) {
      wrong(
          "'%s' is a step of advocates and earns friends nothing: write advocate"
              .formatted(step.name()),
          "rewards",
          rule.name(),
          "to");
    }
    if (own && rule.per() == Per.FRIEND) {
      wrong(
          "who takes the step earns it once per person or once per step: write one of them",
          "rewards",
          rule.name(),
          "once_per");
    }
  }

  private void supplier(Supplier supplier) {
    boolean isPool = supplier.kind() == Supplier.Kind.COUPON_POOL;
    boolean isStatic = supplier.kind() == Supplier.Kind.STATIC_CODE;
    if (!isPool && supplier.generate().isPresent()) {
      wrong("only a coupon_pool has codes: remove this", "suppliers", supplier.id(), "generate");
    }
    if (!isPool && supplier.alertBelow().isPresent()) {
      wrong("only a coupon_pool has codes: remove this", "suppliers", supplier.id(), "alert_below");
    }
    if (isStatic && supplier.code().isEmpty()) {
      wrong("a static_code is one code for everybody: add 'code'", "suppliers", supplier.id());
    }
    if (!isStatic && supplier.code().isPresent()) {
      wrong("only a static_code has one code: remove this", "suppliers", supplier.id(), "code");
    }
  }

  private void email(Email email) {
    switch (email.occasion()) {
      case Occasion.Rewarded rewarded -> {
        Set<String> rewards = new HashSet<>();
        program.rewards().forEach(rule -> rewards.add(rule.name()));
        known("reward", rewarded.reward(), rewards, "emails", email.name(), "reward");
      }
      case Occasion.Taken taken -> {
        Set<String> steps = new HashSet<>();
        program.steps().forEach(step -> steps.add(step.name()));
        known("step", taken.step(), steps, "emails", email.name(), "step");
      }
    }
  }

  private void zone(Zone zone) {
    if (zone.contents().stream().anyMatch(program::shares) && !makesAdvocates(zone)) {
      wrong(
          "whoever sees a share_link takes a step: add '%s: {journey: advocate}' to the steps, and advocate_code and share_link to what refers"
              .formatted(zone.name()),
          "zones",
          zone.name());
    }
  }

  private boolean makesAdvocates(Zone zone) {
    return program.referrals().ways().containsAll(List.of(Way.SHARE_LINK, Way.ADVOCATE_CODE))
        && program
            .recognise(zone.name())
            .filter(step -> step.journey() == Journey.ADVOCATE)
            .isPresent();
  }

  private void known(String kind, String name, Collection<String> all, String... path) {
    if (!all.contains(name)) {
      String there =
          all.isEmpty()
              ? "there is none"
              : "there are " + String.join(", ", all.stream().sorted().toList());
      wrong("there is no %s '%s': %s".formatted(kind, name, there), path);
    }
  }

  private void wrong(String message, String... path) {
    JsonPointer at = JsonPointer.empty();
    for (String part : path) {
      at = at.appendProperty(part);
    }
    mistakes.add(outline.valueAt(at).mistake(message));
  }
}
