package tagalong.consumerapi;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.ShareLink;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;
import tagalong.wire.view.Words;

/** Somebody's way through one program in one role, from the first step to the last so far. */
record Journeying(TakenStep first, TakenStep last) {
  Journeying then(Journeying later) {
    return new Journeying(first, later.last());
  }

  Map<String, @Nullable Object> write(Dates dates) {
    String container = Words.lower(first.event().world().container());
    Shape shape =
        new Shape()
            .with("id", Words.journeyId(first.event(), first.step().program(), first.journey()))
            .with("campaign_id", first.step().program())
            .with("container", container)
            .with("journey_type", first.journey())
            .with("created_date", dates.write(first.event().time()))
            .with("updated_date", dates.write(last.event().time()))
            .with("data", Map.of())
            .with("entry_label", first.event().data().text("labels").orElse(""))
            .with("entry_reason", first.step().name())
            .with("entry_zone", first.event().name())
            .with("last_zone", last.event().name());
    write(shape, "entry_", first);
    write(shape, "last_", last);
    return shape.fields();
  }

  private static void write(Shape shape, String when, TakenStep taken) {
    shape
        .with(
            when + "advocate_code",
            text(taken, "advocate_code").or(() -> text(taken, ShareLink.CODE)))
        .without(when + "advocate_partner_id")
        .with(when + "consumer_event_id", taken.event().id().value())
        .with(when + "coupon_code", text(taken, "coupon_code"))
        .with(when + "profile_id", taken.step().referral().map(r -> r.advocate().person()))
        .with(when + "promotable_code", text(taken, ShareLink.CODE))
        .with(when + "referral_reason", taken.step().referral().map(r -> r.way().name()))
        .without(when + "share_id")
        .without(when + "shareable_id");
  }

  private static Optional<String> text(TakenStep taken, String field) {
    return taken.event().data().text(field);
  }
}
