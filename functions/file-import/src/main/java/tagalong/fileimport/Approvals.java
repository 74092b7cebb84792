package tagalong.fileimport;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;
import tagalong.domain.reaction.Conversions;
import tagalong.domain.reaction.Verdict;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.file.FileErrors;
import tagalong.wire.view.Words;

/** Rows that approve or decline what happened before, by the company's own id of it. */
record Approvals(String client, Conversions conversions) {
  Said of(Data data) {
    Optional<String> id =
        Stream.of("partner_conversion_id", "partner_event_id", "order_id")
            .flatMap(name -> data.text(name).stream())
            .findFirst();
    if (id.isEmpty()) {
      return new Said.Nonsense(
          FileErrors.MISSING_VALUE,
          "Fill in partner_conversion_id, the id under which you told the event.");
    }
    return switch (data.text("event_status").orElse("approve").toLowerCase(Locale.ROOT)) {
      case "approve", "approved" -> of(data, id.get(), Verdict.APPROVED);
      case "decline", "declined" -> of(data, id.get(), Verdict.DECLINED);
      default -> new Said.Nonsense(FileErrors.INVALID_ROW, "event_status is approve or decline.");
    };
  }

  private Said of(Data data, String id, String verdict) {
    return conversions
        .named(client, id)
        .<Said>map(found -> new Said.Happened(Optional.of(verdict), about(data, id, found)))
        .orElseGet(
            () ->
                new Said.Nonsense(
                    ErrorCode.NOT_FOUND.text(),
                    "No event has this id. Send the event first, then approve it."));
  }

  private static Data about(Data data, String id, Conversions.Found found) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("person_id", found.claim().person());
    said.put("container", Words.lower(found.world().container()));
    said.put("partner_conversion_id", id);
    said.put(Verdict.EVENT_ID, found.claim().event());
    data.text("note").ifPresent(note -> said.put("note", note));
    data.text("event_time").ifPresent(time -> said.put("event_time", time));
    return new Data(said);
  }
}
