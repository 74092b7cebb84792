package tagalong.domain.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An import in the making: like another, and different in what is said. */
final class Draft {
  private final Import like;
  private long content;
  private Import.Status status;
  private Instant arrived;
  private Optional<Instant> started;
  private Optional<Instant> completed;
  private Instant updated;
  private long totalRows;
  private long failedRows;
  private Map<String, Long> events;
  private List<String> columns;
  private Optional<String> format;
  private Optional<String> encoding;
  private Optional<String> errorCode;
  private Optional<String> errorMessage;
  private Optional<Order> ordered;

  Draft(Import like) {
    this.like = like;
    this.content = like.content();
    this.status = like.status();
    this.arrived = like.arrived();
    this.started = like.started();
    this.completed = like.completed();
    this.updated = like.updated();
    this.totalRows = like.totalRows();
    this.failedRows = like.failedRows();
    this.events = like.events();
    this.columns = like.columns();
    this.format = like.format();
    this.encoding = like.encoding();
    this.errorCode = like.errorCode();
    this.errorMessage = like.errorMessage();
    this.ordered = like.ordered();
  }

  Draft content(long found) {
    content = found;
    return this;
  }

  Draft arrived(Instant first) {
    arrived = first;
    return this;
  }

  Draft status(Import.Status now, Instant at) {
    status = now;
    updated = at;
    return this;
  }

  Draft started(Instant at) {
    started = Optional.of(at);
    return this;
  }

  Draft completed(Instant at) {
    completed = Optional.of(at);
    return this;
  }

  Draft counts(long total, long failed, Map<String, Long> named) {
    totalRows = total;
    failedRows = failed;
    events = named;
    return this;
  }

  Draft text(List<String> header, String ending, String encodedIn) {
    columns = header;
    format = Optional.of(ending);
    encoding = Optional.of(encodedIn);
    return this;
  }

  Draft error(String code, String message) {
    errorCode = Optional.of(code);
    errorMessage = Optional.of(message);
    return this;
  }

  Draft ordered(Order changed) {
    ordered = Optional.of(changed);
    return this;
  }

  Import done() {
    return new Import(
        like.id(),
        like.client(),
        like.name(),
        content,
        like.path(),
        like.eventName(),
        status,
        arrived,
        started,
        completed,
        updated,
        totalRows,
        failedRows,
        events,
        columns,
        format,
        encoding,
        errorCode,
        errorMessage,
        ordered);
  }
}
