package org.openpatent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The committed OpenAPI document, read as the tests need it. */
public final class Contract {
  public static final Path FOLDER = Path.of("openapi");

  /** One operation; {@code example} is its request body, null where it has none. */
  public record Operation(
      String id, String method, String path, List<String> roles, JsonNode example) {
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
    JsonNode example = said.at("/requestBody/content/application~1json/example");
    return new Operation(
        said.get("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        roles,
        example.isMissingNode() ? null : example);
  }
}
