package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Checks a file against the JSON Schema of programs, and says what to do in people's words. */
final class Shape {
  private final JsonSchema schema;

  Shape() {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .errorMessageKeyword("errorMessage")
            .build();
    try (InputStream text =
        Objects.requireNonNull(Shape.class.getResourceAsStream("program.schema.json"))) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text, config);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Mistake> check(Outline outline) {
    return schema.validate(outline.tree()).stream()
        .map(message -> mistake(message, outline))
        .toList();
  }

  private static Mistake mistake(ValidationMessage message, Outline outline) {
    JsonPointer at = JsonPointer.compile(message.getInstanceLocation().toString());
    JsonNode demanded = message.getSchemaNode();
    String property = Objects.requireNonNullElse(message.getProperty(), "");
    boolean ofName = message.getEvaluationPath().toString().contains("/propertyNames/");
    return switch (message.getType()) {
      case "required" -> outline.nameAt(at).mistake("add '" + property + "' here");
      case "additionalProperties" ->
          outline
              .nameAt(at.appendProperty(property))
              .mistake("'" + property + "' is not known here: correct or remove it");
      case "enum" -> outline.valueAt(at).mistake("write one of " + listed(demanded));
      case "type" -> outline.valueAt(at).mistake("write " + kind(demanded.asText()) + " here");
      case "minimum" -> outline.valueAt(at).mistake("write at least " + demanded.asText());
      case "maximum" -> outline.valueAt(at).mistake("write at most " + demanded.asText());
      case "minItems", "minProperties", "minLength" ->
          outline.nameAt(at).mistake("write at least " + demanded.asText() + " here");
      case "maxLength" ->
          outline.valueAt(at).mistake("write at most " + demanded.asText() + " characters");
      case "maxProperties" -> outline.valueAt(at).mistake("write each of these on its own");
      default -> (ofName ? outline.nameAt(at) : outline.valueAt(at)).mistake(said(message));
    };
  }

  /** Without what the library puts in front: the pointer, the name that does not fit. */
  private static String said(ValidationMessage message) {
    String said = message.getMessage();
    String pointer = message.getInstanceLocation() + ": ";
    return (said.startsWith(pointer) ? said.substring(pointer.length()) : said)
        .replaceFirst("^property .* name is not valid: ", "");
  }

  private static String listed(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String kind(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "array" -> "a list, such as [a, b],";
      case "object" -> "names and values, such as {name: value},";
      default -> "a " + type;
    };
  }
}
