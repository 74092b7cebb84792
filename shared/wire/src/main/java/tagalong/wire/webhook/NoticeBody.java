package tagalong.wire.webhook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.PersonKey;
import tagalong.domain.webhook.Occurrence;
import tagalong.domain.webhook.Prize;
import tagalong.wire.http.Json;
import tagalong.wire.view.RewardKind;
import tagalong.wire.view.Words;

/** What a webhook is told, as the body of its request. */
public final class NoticeBody {
  private static final int VERSION = 1;

  private NoticeBody() {}

  static byte[] write(Occurrence about) {
    return Json.write(fields(about));
  }

  /** The fields by name, null where there is no value. */
  public static Map<String, @Nullable Object> fields(Occurrence about) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("type", about.type());
    fields.put("event_id", about.id());
    fields.put("event_time", about.at().toString());
    about.prize().ifPresent(prize -> tell(prize, fields));
    fields.put("campaign_id", about.program());
    fields.put("person_id", about.person());
    fields.put("partner_user_id", about.key(PersonKey.Kind.PARTNER_USER_ID).orElse(null));
    fields.put("email", about.key(PersonKey.Kind.EMAIL).orElse(null));
    fields.put("cause_event_id", about.cause());
    fields.put("sandbox", Words.sandbox(about.world().container()));
    fields.put("schema_version", VERSION);
    fields.put("data", data(about));
    return fields;
  }

  private static void tell(Prize prize, Map<String, @Nullable Object> fields) {
    fields.put("reward_id", prize.reward());
    fields.put("reward_supplier_id", prize.supplier().id());
    fields.put("reward_supplier_name", prize.supplier().name());
    fields.put("partner_reward_supplier_id", prize.supplier().id());
    fields.put("reward_supplier_type", RewardKind.of(prize.supplier().kind()).name());
    fields.put("partner_reward_id", prize.code().orElse(null));
    fields.put("face_value", prize.supplier().faceValue());
    fields.put("face_value_type", prize.supplier().unit());
    fields.put("message", Optional.of(prize.note()).filter(said -> !said.isEmpty()).orElse(null));
  }

  /** What was sent with a step, and what we say of our own wins over it. */
  private static Map<String, @Nullable Object> data(Occurrence about) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>(about.data().values());
    about
        .prize()
        .ifPresent(
            prize -> {
              data.put("reward_name", prize.rule());
              data.put(
                  "earned_event_value", prize.value().map(BigDecimal::toPlainString).orElse(null));
            });
    data.put("journey_name", about.journey().name());
    data.put("rewardee_role", Words.lower(about.journey()));
    return data;
  }
}
