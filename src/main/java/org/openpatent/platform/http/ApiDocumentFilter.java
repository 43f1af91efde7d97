package org.openpatent.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Role;

/**
 * Says once for all operations what the platform does for all of them: authentication and refusals
 * here, headers in {@link ApiDocumentHeaders}, bodies in {@link ApiDocumentSchemas}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {
  private static final String SCHEME = "openIdConnect";

  private final IndexView index;
  private final Map<String, MethodInfo> methods;

  public ApiDocumentFilter(IndexView index) {
    this.index = index;
    methods =
        index.getAnnotations(Operation.class).stream()
            .collect(
                Collectors.toMap(
                    operation -> operation.value("operationId").asString(),
                    operation -> operation.target().asMethod(),
                    (one, same) -> one)); // the index holds some classes twice
  }

  @Override
  public Schema filterSchema(Schema schema) {
    return ApiDocumentSchemas.plain(schema);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var components = document.getComponents();
    var schemas = new ApiDocumentSchemas(index, components);
    schemas.requireWhatIsAlwaysThere();
    for (Code code : Code.values()) {
      if (code.status >= 400 && code != Code.METHOD_NOT_ALLOWED) {
        components.addResponse("Problem" + code.status, problem(code.status));
      }
    }
    components
        .getSchemas()
        .get("Problem")
        .getProperties()
        .get("code")
        .addExtension("x-extensible-enum", codes(status -> status >= 400));
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          describe(path, method, operation);
                          schemas.describe(method, operation);
                          ApiDocumentExamples.add(operation);
                          ApiDocumentExamples.addKeys(path, operation);
                          sort(operation);
                        }));
  }

  private static APIResponse problem(int status) {
    MediaType media =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    var response =
        OASFactory.createAPIResponse()
            .description("Refused: " + String.join(", ", codes(one -> one == status)))
            .content(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, media));
    boolean temporary =
        Arrays.stream(Code.values()).anyMatch(code -> code.status == status && code.isTemporary());
    return temporary ? ApiDocumentHeaders.withRetryAfter(response) : response;
  }

  private static List<String> codes(IntPredicate ofStatus) {
    return Arrays.stream(Code.values())
        .filter(code -> ofStatus.test(code.status))
        .map(Code::wire)
        .toList();
  }

  private void describe(
      String path, HttpMethod http, org.eclipse.microprofile.openapi.models.Operation operation) {
    MethodInfo method = methods.get(operation.getOperationId());
    var responses = operation.getResponses();
    refuse(operation, 400, 401, 406, 429, 500, 503);
    if (path.contains("{")) {
      refuse(operation, 404);
    }
    if (http != HttpMethod.GET) {
      refuse(operation, 409);
      if (path.contains("{")) {
        refuse(operation, 422);
      }
    }
    if (operation.getRequestBody() != null) {
      refuse(operation, 408, 413, 415, 422);
    }
    if (http == HttpMethod.PUT) {
      refuse(operation, 412, 428);
      responses.addAPIResponse("201", created(responses.getAPIResponse("200")));
    } else if (ApiDocumentHeaders.takesIfMatch(operation)) {
      refuse(operation, 412);
    }
    if (method.hasAnnotation(ResponseStatus.class) && !responses.hasAPIResponse("201")) {
      // what names 202 itself has no 200 of the framework's
      APIResponse answer =
          responses.getAPIResponse(responses.hasAPIResponse("200") ? "200" : "202");
      responses.addAPIResponse("201", created(answer));
      responses.removeAPIResponse("200");
    }
    authorize(operation, method);
    ApiDocumentHeaders.describe(
        http, operation, method.hasAnnotation(Idempotent.class), answers(method, Versioned.class));
  }

  /** Answers before refusals: a generator asks for the first media type that it meets. */
  private static void sort(org.eclipse.microprofile.openapi.models.Operation operation) {
    var sorted = OASFactory.createAPIResponses();
    new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(sorted::addAPIResponse);
    operation.setResponses(sorted);
  }

  private static APIResponse created(APIResponse ok) {
    return OASFactory.createAPIResponse().description("Created").content(ok.getContent());
  }

  private static void refuse(
      org.eclipse.microprofile.openapi.models.Operation operation, int... statuses) {
    for (int status : statuses) {
      operation
          .getResponses()
          .addAPIResponse(
              String.valueOf(status),
              OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
    }
  }

  private static void authorize(
      org.eclipse.microprofile.openapi.models.Operation operation, MethodInfo method) {
    var token = OASFactory.createSecurityRequirement().addScheme(SCHEME);
    operation.addSecurityRequirement(token);
    List<String> roles = List.of();
    if (method.hasAnnotation(RolesAllowed.class)) {
      roles =
          Arrays.stream(method.annotation(RolesAllowed.class).value().asStringArray())
              .flatMap(role -> role.equals(Role.PAYEE) ? Role.PAID.stream() : Stream.of(role))
              .toList();
      refuse(operation, 403);
    } else {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
    }
    String said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
    operation.setDescription(
        said + "For " + (roles.isEmpty() ? "anyone" : String.join(", ", roles)) + ".");
    operation.addExtension("x-roles", roles);
  }

  /** Whether what the method returns, perhaps in a RestResponse, is of this type. */
  private boolean answers(MethodInfo method, Class<?> type) {
    Type returned = method.returnType();
    if (returned.name().equals(DotName.createSimple(RestResponse.class))) {
      returned = returned.asParameterizedType().arguments().get(0);
    }
    ClassInfo view = index.getClassByName(returned.name());
    return view != null && view.interfaceNames().contains(DotName.createSimple(type));
  }
}
