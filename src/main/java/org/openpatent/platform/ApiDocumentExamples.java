package org.openpatent.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Real requests and answers, kept beside the code as {@code examples/<operationId>.json}. */
final class ApiDocumentExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ApiDocumentExamples() {}

  static void add(Operation operation) {
    String file = "examples/" + operation.getOperationId() + ".json";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no " + file);
      }
      JsonNode example = JSON.readTree(stream);
      if (operation.getRequestBody() != null) {
        set(operation.getRequestBody().getContent(), example.get("request"));
      }
      operation.getResponses().getAPIResponses().entrySet().stream()
          .filter(response -> response.getKey().startsWith("20"))
          .forEach(response -> set(response.getValue().getContent(), example.get("response")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Files have one medium or the other, and their example is text. */
  private static void set(Content content, JsonNode example) {
    content
        .getMediaTypes()
        .forEach(
            (type, media) ->
                media.setExample(
                    type.equals("application/json") ? example : example.path(type).asText()));
  }
}
