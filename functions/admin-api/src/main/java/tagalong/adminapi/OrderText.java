package tagalong.adminapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.imports.ColumnRule;
import tagalong.domain.imports.Folder;
import tagalong.domain.imports.Order;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;

/** Reads what somebody asks for with a batch. */
record OrderText(Call call, Sent sent) {
  private static final int LONGEST = 255;
  private static final int LONGEST_EVENT_NAME = 200;
  private static final int MOST = 200;

  /** The file that is to be read; the one source that there is here. */
  String file() {
    Sent source = sent.object("data_source");
    String type = source.text("type").orElse("");
    if (source.fields().isEmpty()) {
      throw new Problem(
              ErrorCode.BATCH_JOB_DATA_SOURCE_EMPTY,
              "data_source is missing: say {\"type\": \"FILE_ASSET\", \"file_asset_id\": …}.")
          .raised();
    }
    if (!type.equals("FILE_ASSET")) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER,
          "data_source.type",
          type,
          "Only files can be read: upload one to /v6/files and name it with type FILE_ASSET.");
    }
    return source
        .text("file_asset_id")
        .orElseThrow(
            () ->
                new Problem(ErrorCode.BATCH_JOB_DATA_SOURCE_EMPTY, "file_asset_id is missing.")
                    .raised());
  }

  Order order(Instant now, String file) {
    Order folder = folder().order(now).orElse(Order.NONE);
    Map<String, String> data = new LinkedHashMap<>(eventData());
    data.putAll(folder.eventData());
    return new Order(
        now,
        folder.kind(),
        name(),
        Optional.of(call.granted().orElseThrow().token().id()),
        Optional.of(file),
        folder.eventName().or(() -> eventName("event_name")),
        eventName("default_event_name"),
        Set.copyOf(few("event_columns", sent.texts("event_columns").orElse(List.of()))),
        data,
        few("columns", sent.objects("columns")).stream().map(this::rule).toList(),
        FileLabels.tags(sent, ErrorCode.BATCH_JOB_TAG_INVALID).orElse(Set.of()),
        BatchScopes.sent(call, sent).orElse(Set.of()),
        sent.isOn("dry_run"));
  }

  /** Ours: as if the file had been dropped there. */
  private Folder folder() {
    String path = sent.text("folder").orElse(Folder.EVENTS.path());
    if (!Folder.isOne(path)) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER,
          "folder",
          path,
          "folder is events, optout, approve, fulfilled, coupons/SUPPLIER, or audiences/ID/ with add, remove or replace.");
    }
    return new Folder(path);
  }

  Optional<String> name() {
    if (sent.fields().get("name") instanceof String given
        && (given.isBlank() || given.length() > LONGEST)) {
      throw Asked.wrong(
          ErrorCode.BATCH_JOB_NAME_INVALID, "name", given, "A name has 1 to 255 characters.");
    }
    return sent.text("name");
  }

  private Optional<String> eventName(String field) {
    if (sent.fields().get(field) instanceof String given
        && (given.isBlank() || given.length() > LONGEST_EVENT_NAME)) {
      throw Asked.wrong(
          ErrorCode.BATCH_JOB_EVENT_NAME_INVALID,
          field,
          given,
          "The name of an event has 1 to 200 characters.");
    }
    return sent.text(field);
  }

  private Map<String, String> eventData() {
    Map<String, String> data = new LinkedHashMap<>();
    sent.object("event_data").fields().forEach((name, value) -> data.put(name, text(name, value)));
    few("event_data", List.copyOf(data.keySet()));
    return data;
  }

  private static String text(String name, @Nullable Object value) {
    return switch (value) {
      case String text -> text;
      case BigDecimal number -> number.toPlainString();
      case Boolean truth -> truth.toString();
      case null, default ->
          throw Asked.wrong(
              ErrorCode.INVALID_PARAMETER, "event_data", name, "Values of event_data are texts.");
    };
  }

  private ColumnRule rule(Sent column) {
    String type = column.text("type").orElse("FULL_NAME_MATCH");
    ColumnRule.Policy policy = policy(column.text("validation_policy").orElse("OPTIONAL"));
    Optional<String> prefix = column.text("prefix");
    try {
      return switch (type) {
        case "FULL_NAME_MATCH" ->
            new ColumnRule(Optional.of(column.needed("name")), Optional.empty(), prefix, policy);
        case "PATTERN_NAME_MATCH" ->
            new ColumnRule(
                Optional.empty(), Optional.of(column.needed("name_pattern")), prefix, policy);
        default ->
            throw Asked.wrong(
                ErrorCode.INVALID_PARAMETER,
                "columns.type",
                type,
                "A column's type is FULL_NAME_MATCH or PATTERN_NAME_MATCH.");
      };
    } catch (PatternSyntaxException malformed) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER,
          "name_pattern",
          malformed.getPattern(),
          "name_pattern is no regular expression: " + malformed.getDescription() + ".");
    }
  }

  private static ColumnRule.Policy policy(String word) {
    return Stream.of(ColumnRule.Policy.values())
        .filter(policy -> policy.name().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.INVALID_PARAMETER,
                    "validation_policy",
                    word,
                    "validation_policy is OPTIONAL, REQUIRED_COLUMN or REQUIRED_VALUE."));
  }

  private static <T> List<T> few(String field, List<T> all) {
    if (all.size() > MOST) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER, field, field, field + " has at most 200 entries.");
    }
    return all;
  }
}
