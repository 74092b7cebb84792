package tagalong.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** Every operation, in the order of the document. */
  public List<Declared> operations() {
    List<Declared> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(new Declared(this, method.getKey(), path.getKey()));
      }
    }
    return operations;
  }

  /** One operation of a document. */
  public record Declared(PublishedContract document, String method, String path) {
    private static final int OK = 200;

    /** The schema of what it answers; empty where that is no JSON, or any. */
    public Optional<JsonNode> json() {
      return Optional.of(document.schema(method, path, OK)).filter(JsonNode::isObject);
    }

    /** Checks what it answered when it did what it was asked. */
    public void check(JsonNode reply) {
      document.check(method, path, OK, reply);
    }

    /** The codes that it declares, with any status. */
    public Set<String> codes() {
      return document.codes(method, path);
    }

    @Override
    public String toString() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }
  }

  /** Checks a reply against the schema that the operation declares for its status. */
  public void check(String method, String path, int status, JsonNode reply) {
    JsonNode schema = schema(method, path, status);
    assertThat(schema.isObject()).as("%s %s declares %s", method, path, status).isTrue();
    check(reply, schema, path);
  }

  private JsonNode schema(String method, String path, int status) {
    return operation(method, path)
        .path("responses")
        .path(Integer.toString(status))
        .path("content")
        .path("application/json")
        .path("schema");
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
    JsonNode schema = meant(resolved(declared), value);
    if (value.isNull()) {
      return;
    }
    schema.path("allOf").forEach(part -> check(value, part, at));
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
        if (schema.has("properties")
            || schema.has("allOf")
            || schema.path("additionalProperties").isObject()) {
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

  /** Of several schemas the one that the value says it has. */
  private JsonNode meant(JsonNode schema, JsonNode value) {
    JsonNode discriminator = schema.path("discriminator");
    String kind = value.path(discriminator.path("propertyName").asText()).asText();
    JsonNode named = discriminator.path("mapping").path(kind);
    return named.isMissingNode() ? schema : root.at(named.asText().substring(1));
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
  }
}
