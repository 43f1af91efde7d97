package org.openpatent.platform.http;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers in the document that follow from what an operation is. */
final class ApiDocumentHeaders {
  private ApiDocumentHeaders() {}

  static void describe(
      HttpMethod http, Operation operation, boolean idempotent, boolean versioned) {
    describeParameters(http, operation);
    if (idempotent) {
      operation.addParameter(
          parameter("Idempotency-Key", "Makes a repetition harmless; kept for 24 hours.")
              .schema(text().minLength(1).maxLength(64).pattern("^[!-~]+$")));
    }
    if (versioned && http == HttpMethod.GET) {
      operation.addParameter(
          parameter("If-None-Match", "Answers 304 while the ETag is still this one.")
              .schema(text()));
      operation
          .getResponses()
          .addAPIResponse(
              "304", OASFactory.createAPIResponse().description("Not modified since that ETag"));
    }
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> describe(status, response, idempotent, versioned));
  }

  static boolean takesIfMatch(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> p.getName().equals("If-Match"));
  }

  private static void describeParameters(HttpMethod http, Operation operation) {
    if (operation.getParameters() == null) {
      return;
    }
    for (Parameter parameter : operation.getParameters()) {
      if (parameter.getName().equals("If-Match")) {
        parameter.description(
            http == HttpMethod.PUT
                ? "The ETag that was read; needed to update, absent to create."
                : "The ETag that was read, to act on nothing else.");
      }
    }
  }

  private static void describe(
      String status, APIResponse response, boolean idempotent, boolean versioned) {
    if (!status.startsWith("20")) {
      return;
    }
    if (versioned) {
      response.addHeader("ETag", header("Version and hash of this answer."));
    }
    if (status.equals("201") || status.equals("202")) {
      response.addHeader("Location", header("The path of the created resource."));
    }
    if (idempotent) {
      response.addHeader("Idempotency-Replayed", header("`true` on an answer given before."));
    }
    Content body = response.getContent(); // 204 has none
    MediaType json = body == null ? null : body.getMediaType("application/json");
    if (json != null
        && json.getSchema().getRef() != null
        && json.getSchema().getRef().contains("/Page")) {
      response.addHeader("Link", header("`rel=\"next\"`, where there is a next page."));
    }
  }

  static APIResponse withRetryAfter(APIResponse response) {
    return response.addHeader(
        "Retry-After", header("Seconds to wait, where the same request may succeed later."));
  }

  private static Header header(String description) {
    return OASFactory.createHeader().description(description).schema(text());
  }

  private static Parameter parameter(String name, String description) {
    return OASFactory.createParameter().name(name).in(In.HEADER).description(description);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
