package org.openpatent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The committed OpenAPI document, read as the tests need it. */
public final class Contract {
  public static final Path FOLDER = Path.of("openapi");
  private static final String JSON = "application/json";

  /**
   * One operation; {@code example} is its request body, null where it has none; {@code said} is all
   * that the document says of it.
   */
  public record Operation(
      String id,
      String method,
      String path,
      List<String> roles,
      String contentType,
      JsonNode example,
      JsonNode said) {
    /** Whether the body is no JSON; the example is its text then. */
    public boolean takesText() {
      return example != null && example.isTextual();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  private Contract() {}

  public static JsonNode document() {
    try {
      return new ObjectMapper().readTree(FOLDER.resolve("openapi.json").toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A schema where it is defined. */
  public static JsonNode schema(JsonNode schema) {
    return schema.has("$ref") ? document().at(schema.get("$ref").asText().substring(1)) : schema;
  }

  public static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                operation(path.getKey(), method.getKey(), method.getValue()))));
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode said) {
    List<String> roles = new ArrayList<>();
    said.get("x-roles").forEach(role -> roles.add(role.asText()));
    var content = said.at("/requestBody/content").properties().stream().findFirst();
    return new Operation(
        said.get("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        roles,
        content.map(Map.Entry::getKey).orElse(JSON),
        content.map(body -> body.getValue().get("example")).orElse(null),
        said);
  }
}
