package tagalong.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;

/**
 * The published documents, where they lie beside the repository: they are no part of it. A field
 * without value may be null, whatever its type.
 */
public final class PublishedContract {
  /** Beside the repository, or beside the folder that a working copy lies in. */
  private static final List<Path> FOLDERS =
      List.of(Path.of("../../../shared/spec"), Path.of("../../../../shared/spec"));

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final JsonNode root;

  private PublishedContract(JsonNode root) {
    this.root = root;
  }

  /**
   * Skips the test, and says so, where the documents are not there.
   *
   * @param document its name without {@code .json}
   */
  public static PublishedContract read(String document) {
    Optional<PublishedContract> found = find(document);
    Assumptions.assumeTrue(
        found.isPresent(), "SKIPPED: the published contract is in none of " + FOLDERS);
    return found.orElseThrow();
  }

  /**
   * Empty where the documents are not there.
   *
   * @param document its name without {@code .json}
   */
  public static Optional<PublishedContract> find(String document) {
    return FOLDERS.stream()
        .map(folder -> folder.resolve(document + ".json"))
        .filter(Files::exists)
        .findFirst()
        .map(PublishedContract::read);
  }

  private static PublishedContract read(Path file) {
    try {
      return new PublishedContract(MAPPER.readTree(file.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Checks a reply against the schema that the operation declares for its status. */
  public void check(String method, String path, int status, JsonNode reply) {
    JsonNode schema =
        operation(method, path)
            .path("responses")
            .path(Integer.toString(status))
            .path("content")
            .path("application/json")
            .path("schema");
    assertThat(schema.isObject()).as("%s %s declares %s", method, path, status).isTrue();
    check(reply, schema, path);
  }

  /** The codes that an operation declares, with any status. */
  public Set<String> codes(String method, String path) {
    Set<String> codes = new TreeSet<>();
    for (JsonNode response : operation(method, path).path("responses")) {
      response
          .path("content")
          .path("application/json")
          .path("examples")
          .fieldNames()
          .forEachRemaining(codes::add);
    }
    return codes;
  }

  /** The codes that an operation declares with a status. */
  public Set<String> codes(String method, String path, int status) {
    Set<String> codes = new TreeSet<>();
    operation(method, path)
        .path("responses")
        .path(Integer.toString(status))
        .path("content")
        .path("application/json")
        .path("examples")
        .fieldNames()
        .forEachRemaining(codes::add);
    return codes;
  }

  private JsonNode operation(String method, String path) {
    return root.path("paths").path(path).path(method);
  }

  private void check(JsonNode value, JsonNode declared, String at) {
    JsonNode schema = resolved(declared);
    if (value.isNull()) {
      return;
    }
    if (schema.has("enum")) {
      assertThat(schema.get("enum").valueStream()).as(at).contains(value);
    }
    switch (schema.path("type").asText()) {
      case "string" -> assertThat(value.isTextual()).as(at + " is text").isTrue();
      case "number", "integer" -> assertThat(value.isNumber()).as(at + " is a number").isTrue();
      case "boolean" -> assertThat(value.isBoolean()).as(at + " is true or false").isTrue();
      case "array" -> {
        assertThat(value.isArray()).as(at + " is a list").isTrue();
        value.forEach(element -> check(element, schema.path("items"), at + "[]"));
      }
      case "object" -> {
        // An object of which nothing is declared stands for any value.
        if (schema.has("properties") || schema.path("additionalProperties").isObject()) {
          checkObject(value, schema, at);
        }
      }
      default -> {}
    }
  }

  private void checkObject(JsonNode value, JsonNode schema, String at) {
    if (at.endsWith(".identity_key")) {
      // Goes over the wire as plain text, whatever the document says.
      assertThat(value.isTextual()).as(at).isTrue();
      return;
    }
    assertThat(value.isObject()).as(at + " is an object").isTrue();
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asText())) {
        fail("%s has no %s".formatted(at, required.asText()));
      }
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (value.has(property.getKey())) {
                check(
                    value.get(property.getKey()),
                    property.getValue(),
                    at + "." + property.getKey());
              }
            });
    if (schema.path("additionalProperties").isObject()) {
      value.forEach(one -> check(one, schema.get("additionalProperties"), at + "{}"));
    }
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
  }
}
