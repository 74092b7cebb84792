package tagalong.local.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a function may do.
 *
 * @param function its logical id
 */
record Role(String function, List<Allowed> allowed) {
  private static final String BUCKET =
      "arn:${AWS::Partition}:s3:::${AWS::StackName}-files-${AWS::AccountId}";

  /**
   * An action and what it may be done to.
   *
   * @param resource {@code Events}, {@code Events stream}, {@code People/index/lists}, {@code
   *     files/drop/*} and so on
   */
  record Allowed(String action, String resource) {
    @Override
    public String toString() {
      return action + " on " + resource;
    }
  }

  /** The roles of all functions; each has one of its own, and nothing but what that says. */
  static List<Role> all(Template translated) {
    return translated.ofType("AWS::Lambda::Function").entrySet().stream()
        .map(
            function -> {
              String id = function.getValue().at("/Role/Fn::GetAtt/0").asText();
              return of(function.getKey(), translated.ofType("AWS::IAM::Role").get(id));
            })
        .toList();
  }

  private static Role of(String function, JsonNode properties) {
    if (properties.has("ManagedPolicyArns")) {
      throw new AssertionError(function + " has policies that others write");
    }
    return new Role(
        function,
        properties.findValues("Statement").stream()
            .flatMap(Role::each)
            .filter(statement -> statement.has("Resource"))
            .flatMap(Role::allowed)
            .toList());
  }

  private static Stream<Allowed> allowed(JsonNode statement) {
    return each(statement.path("Action"))
        .flatMap(
            action ->
                each(statement.path("Resource"))
                    .map(resource -> new Allowed(action.asText(), name(resource, statement))));
  }

  private static String name(JsonNode resource, JsonNode statement) {
    if (resource.has("Fn::GetAtt")) {
      String attribute = resource.at("/Fn::GetAtt/1").asText();
      return resource.at("/Fn::GetAtt/0").asText()
          + (attribute.equals("StreamArn") ? " stream" : "");
    }
    String arn = resource.isTextual() ? resource.asText() : resource.path("Fn::Sub").asText();
    return arn.replace(BUCKET, "files")
            .replaceFirst("^\\$\\{(\\w+)\\.Arn}", "$1")
            .replaceFirst("^arn:.*:\\$\\{AWS::AccountId}:", "")
        + statement.path("Condition").findValues("ses:FromAddress").stream()
            .map(from -> " from " + from.path("Ref").asText())
            .findFirst()
            .orElse("");
  }

  private static Stream<JsonNode> each(JsonNode oneOrMore) {
    return oneOrMore.isArray()
        ? StreamSupport.stream(oneOrMore.spliterator(), false)
        : Stream.of(oneOrMore);
  }
}
