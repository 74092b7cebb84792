package tagalong.wire.contract;

import java.util.Set;

/**
 * What a table says of one operation.
 *
 * @param path a template, for example <code>/v6/events/{event_name}</code>
 * @param declared the codes that the operation may answer with
 */
record Row(
    Operation operation, String method, String path, Access access, Set<ErrorCode> declared) {
  Row {
    declared = Set.copyOf(declared);
  }

  static Row get(Operation operation, String path, Access access, Set<ErrorCode> declared) {
    return new Row(operation, "GET", path, access, declared);
  }

  static Row head(Operation operation, String path, Access access, Set<ErrorCode> declared) {
    return new Row(operation, "HEAD", path, access, declared);
  }

  static Row post(Operation operation, String path, Access access, Set<ErrorCode> declared) {
    return new Row(operation, "POST", path, access, declared);
  }

  static Row put(Operation operation, String path, Access access, Set<ErrorCode> declared) {
    return new Row(operation, "PUT", path, access, declared);
  }

  static Row delete(Operation operation, String path, Access access, Set<ErrorCode> declared) {
    return new Row(operation, "DELETE", path, access, declared);
  }
}
