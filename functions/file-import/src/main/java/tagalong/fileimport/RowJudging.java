package tagalong.fileimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.event.Data;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.imports.Import;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejection;
import tagalong.domain.intake.Submission;
import tagalong.domain.store.Commits;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.file.FileErrors;
import tagalong.wire.file.FileRow;
import tagalong.wire.http.Json;
import tagalong.wire.row.RowJson;

/** Says what becomes of the rows of one import: always the same, however often they are read. */
final class RowJudging {
  private static final String EMAIL = "email";

  /** What is stored of an event beside its data takes at most so many bytes. */
  private static final int ENVELOPE = 8 * 1024;

  private final Client client;
  private final Import file;
  private final Instant started;
  private final long place;
  private final Meaning meaning;
  private final OrderedData ordered;
  private final RowJson json = new RowJson();

  RowJudging(Client client, Import file, Meaning meaning) {
    this.meaning = meaning;
    this.client = client;
    this.file = file;
    this.started = file.started().orElse(file.arrived());
    this.ordered = new OrderedData(file.order());
    this.place = DerivedId.bits(file.id());
  }

  Verdict judge(FileRow.Read row) {
    Map<String, @Nullable Object> values = RejectedRows.restored(row.values());
    Optional<String> lack = ordered.lack(values);
    if (lack.isPresent()) {
      return rejected(row, FileErrors.MISSING_VALUE, lack.get());
    }
    return switch (meaning.of(new Data(ordered.of(withoutEmpty(values))))) {
      case Said.Happened(var name, var data) -> judge(row, name, data);
      case Said.Code code -> new Verdict.Stocked(code);
      case Said.Nonsense(var code, var message) -> rejected(row, code, message);
    };
  }

  private Verdict judge(FileRow.Read row, Optional<String> name, Data data) {
    if (RowText.length(data.values()) > Json.LARGEST) {
      return rejected(
          row,
          FileErrors.ROW_TOO_LARGE,
          "The row holds more than " + Json.LARGEST + " characters.");
    }
    if (isUnreadableEmail(data)) {
      return rejected(row, ErrorCode.INVALID_EMAIL, "The e-mail is no address.");
    }
    return switch (Intake.judge(submission(name, data), file.arrived(), minting(row))) {
      case Answer.Refused(var refusal) ->
          rejected(row, ErrorCode.of(refusal.reason()), refusal.detail());
      case Answer.Accepted event when namesNobody(event) ->
          rejected(row, ErrorCode.MISSING_EMAIL, "Fill in email, or partner_user_id.");
      case Answer.Accepted event when isTooLarge(event) ->
          rejected(row, FileErrors.ROW_TOO_LARGE, "The row holds more than can be stored.");
      case Answer.Accepted event -> new Verdict.Taken(event);
    };
  }

  Verdict judge(FileRow.Unreadable row) {
    return rejected(row, row.code(), row.message(), row.raw());
  }

  Optional<Rejection> refusal(FileRow row) {
    Verdict verdict =
        switch (row) {
          case FileRow.Read read -> judge(read);
          case FileRow.Unreadable bad -> judge(bad);
          case FileRow.Broken broken -> throw new IllegalArgumentException("it is no row");
        };
    return verdict instanceof Verdict.Rejected(var rejection)
        ? Optional.of(rejection)
        : Optional.empty();
  }

  /** Under which a rejection of the row is kept. */
  String rejectionId(FileRow row) {
    return EventId.of(started, 0, place, row.offset()).value();
  }

  Instant startedAt() {
    return started;
  }

  private Submission submission(Optional<String> name, Data data) {
    return new Submission(
        client,
        name.or(file.order()::eventName).or(() -> data.text("event_name")).or(file::eventName),
        Optional.empty(),
        data,
        Source.FILE,
        List.of(),
        "");
  }

  private Intake.Minting minting(FileRow row) {
    return Intake.Minting.derived(file.arrived(), file.content(), row.offset());
  }

  /** A cell that is empty says nothing. */
  private static Map<String, @Nullable Object> withoutEmpty(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> full = LinkedHashMap.newLinkedHashMap(values.size());
    values.forEach(
        (name, value) -> {
          if (!"".equals(value)) {
            full.put(name, value);
          }
        });
    return full;
  }

  private static boolean isUnreadableEmail(Data data) {
    Object email = data.values().get(EMAIL);
    return email != null
        && !email.toString().isBlank()
        && data.text(EMAIL).flatMap(PersonKey::ofEmail).isEmpty();
  }

  /** Few rows have so much text that they must be written down to see whether they fit. */
  private boolean isTooLarge(Answer.Accepted accepted) {
    int room = Commits.LARGEST_EVENT - ENVELOPE;
    return RowText.mostBytes(accepted.event().data().values()) > room
        && json.write(accepted.event()).length > room;
  }

  private static boolean namesNobody(Answer.Accepted accepted) {
    return accepted.event().keys().getFirst().kind() == PersonKey.Kind.EVENT;
  }

  private Verdict rejected(FileRow.Read row, ErrorCode code, String message) {
    return rejected(row, code.text(), message);
  }

  private Verdict rejected(FileRow.Read row, String code, String message) {
    return rejected(row, code, message, new String(Json.write(row.values()), UTF_8));
  }

  private Verdict rejected(FileRow row, String code, String message, String raw) {
    return new Verdict.Rejected(
        new Rejection(
            rejectionId(row),
            client.id(),
            started,
            file.name(),
            code,
            message,
            Optional.of(row.number()),
            raw));
  }
}
