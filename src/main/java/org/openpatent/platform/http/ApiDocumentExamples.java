package org.openpatent.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Real requests and answers, kept beside the code as {@code examples/<operationId>.json}. */
final class ApiDocumentExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ApiDocumentExamples() {}

  static void add(Operation operation) {
    JsonNode example = read("examples/" + operation.getOperationId() + ".json");
    if (operation.getRequestBody() != null) {
      set(operation.getRequestBody().getContent(), example.get("request"));
    }
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("20"))
        .filter(response -> response.getValue().getContent() != null)
        .forEach(
            response -> {
              // of two answers that differ in form, the second has its example under its status
              String key = example.has(response.getKey()) ? response.getKey() : "response";
              set(response.getValue().getContent(), example.get(key));
            });
  }

  private static JsonNode read(String file) {
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no " + file);
      }
      return JSON.readTree(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where the example of a key stands: in what reading the thing itself answers. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("/v1/offers/{id}", "getOffer"),
          Map.entry("/v1/licenses/{id}", "getLicense"),
          Map.entry("/v1/settlements/{id}", "getSettlement"),
          Map.entry("/v1/payments/{id}", "getPayment"),
          Map.entry("/v1/recoveries/{id}", "getRecovery"),
          Map.entry("/v1/simulations/{id}", "getSimulation"),
          Map.entry("/v1/imports/{id}", "getImport"),
          Map.entry("/v1/needs/{id}", "getNeed"),
          Map.entry("/v1/financing-needs/{id}", "getFinancingNeed"),
          Map.entry("/v1/referrals/{id}", "getReferral"),
          Map.entry("/v1/matching-events/{id}", "getMatchingEvent"),
          Map.entry("/v1/white-lists/{id}", "getWhiteList"),
          Map.entry("/v1/pushes/{id}", "listPushes"),
          Map.entry("/v1/precise-filing-nominations/{id}", "getFilingNomination"),
          Map.entry("{alert}", "listListAlerts"),
          Map.entry("/v1/webhooks/{id}", "getWebhook"),
          Map.entry("{delivery}", "getWebhookDelivery"),
          Map.entry("/v1/priority-requests/{id}", "getPriorityRequest"),
          Map.entry("/legal-events/{id}", "getLegalEvent"),
          Map.entry("/facts/{id}", "getLoanFact"),
          Map.entry("{export}", "listExports"),
          Map.entry("{objection}", "getObjection"));

  /** The demonstration has what these keys name, so that a first try finds something. */
  static void addKeys(String path, Operation operation) {
    KEYS.forEach(
        (key, file) -> {
          String name = key.substring(key.indexOf('{') + 1, key.length() - 1);
          if (path.contains(key)) {
            operation.getParameters().stream()
                .filter(one -> one.getIn() == Parameter.In.PATH && one.getName().equals(name))
                .forEach(one -> one.setExample(id(file)));
          }
        });
  }

  private static String id(String file) {
    JsonNode answer = read("examples/" + file + ".json").get("response");
    return (answer.has("items") ? answer.at("/items/0") : answer).get("id").asText();
  }

  /** Files have one medium or another, and their example is text. */
  private static void set(Content content, JsonNode example) {
    content
        .getMediaTypes()
        .forEach(
            (type, media) ->
                media.setExample(
                    type.equals("application/json")
                        ? example.has(type) ? example.get(type) : example
                        : example.path(type).asText()));
  }
}
