package org.openpatent.platform;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Says once for all operations what the platform does for all of them: authentication, refusals,
 * required fields of answers, examples; headers are in {@link ApiDocumentHeaders}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {
  private static final String OURS = "org.openpatent.";
  private static final String JSON = "application/json";
  private static final Map<String, String> FORMATS =
      Map.of("LocalDate", "date", "Instant", "date-time", "UUID", "uuid");
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final IndexView index;
  private final Map<String, MethodInfo> methods;
  private final ObjectMapper json = new ObjectMapper();

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

  /** Days, instants and ids are strings of a format, no types that a client would have to name. */
  @Override
  public Schema filterSchema(Schema schema) {
    boolean described = schema.getAllOf() != null && schema.getAllOf().size() == 1;
    String ref = described ? schema.getAllOf().get(0).getRef() : schema.getRef();
    String format = ref == null ? null : FORMATS.get(ref.substring(ref.lastIndexOf('/') + 1));
    return format == null
        ? schema
        : OASFactory.createSchema()
            .addType(SchemaType.STRING)
            .format(format)
            .description(schema.getDescription());
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var components = document.getComponents();
    FORMATS.keySet().forEach(components::removeSchema);
    components.addSecurityScheme(
        "bearer",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description("OpenID Connect: roles in groups, the organization in credit_code."));
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
    components.getSchemas().forEach(this::requireWhatIsAlwaysThere);
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> describe(path, method, operation)));
  }

  private static APIResponse problem(int status) {
    MediaType media =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    var response =
        OASFactory.createAPIResponse()
            .description("Refused: " + String.join(", ", codes(one -> one == status)))
            .content(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, media));
    return status == 429 || status == 503 ? ApiDocumentHeaders.withRetryAfter(response) : response;
  }

  private static List<String> codes(IntPredicate ofStatus) {
    return Arrays.stream(Code.values())
        .filter(code -> ofStatus.test(code.status))
        .map(Code::wire)
        .toList();
  }

  /** Requests say by their constraints what they need; an answer has all that it never omits. */
  private void requireWhatIsAlwaysThere(String name, Schema schema) {
    if (schema.getProperties() == null || schema.getRequired() != null) {
      return;
    }
    Set<String> omittable = new HashSet<>();
    index.getKnownClasses().stream()
        .filter(known -> known.name().toString().startsWith(OURS) && known.isRecord())
        .filter(known -> isSchema(known, name))
        .forEach(record -> omittable(record, omittable));
    List<String> required =
        schema.getProperties().keySet().stream()
            .filter(property -> !omittable.contains(property))
            .sorted()
            .toList();
    schema.setRequired(required.isEmpty() ? null : required);
  }

  private static boolean isSchema(ClassInfo record, String name) {
    String simple = record.simpleName();
    return simple.equals(name)
        || simple.equals("Page") && name.startsWith("Page")
        || record.hasDeclaredAnnotation(SCHEMA)
            && record.declaredAnnotation(SCHEMA).value("name") != null
            && record.declaredAnnotation(SCHEMA).value("name").asString().equals(name);
  }

  private void omittable(ClassInfo record, Set<String> names) {
    for (FieldInfo field : record.fields()) {
      if (field.hasAnnotation(Omittable.class)) {
        names.add(field.name());
      }
      if (field.hasAnnotation(JsonUnwrapped.class)) {
        omittable(index.getClassByName(field.type().name()), names);
      }
    }
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
    if (method.hasAnnotation(ResponseStatus.class)) {
      // what names 202 itself has no 200 of the framework's
      APIResponse answer =
          responses.getAPIResponse(responses.hasAPIResponse("200") ? "200" : "202");
      responses.addAPIResponse("201", created(answer));
      responses.removeAPIResponse("200");
    }
    authorize(operation, method);
    ApiDocumentHeaders.describe(
        http, operation, method.hasAnnotation(Idempotent.class), answers(method, Versioned.class));
    addExamples(operation);
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
    var bearer = OASFactory.createSecurityRequirement().addScheme("bearer");
    operation.addSecurityRequirement(bearer);
    List<String> roles = List.of();
    if (method.hasAnnotation(RolesAllowed.class)) {
      roles = List.of(method.annotation(RolesAllowed.class).value().asStringArray());
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

  /** Real requests and answers, kept beside the code as {@code examples/<operationId>.json}. */
  private void addExamples(org.eclipse.microprofile.openapi.models.Operation operation) {
    String file = "examples/" + operation.getOperationId() + ".json";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no " + file);
      }
      JsonNode example = json.readTree(stream);
      if (operation.getRequestBody() != null) {
        setExample(operation.getRequestBody().getContent(), example.get("request"));
      }
      operation.getResponses().getAPIResponses().entrySet().stream()
          .filter(response -> response.getKey().startsWith("20"))
          .forEach(
              response -> setExample(response.getValue().getContent(), example.get("response")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Files have one medium or the other, and their example is text. */
  private static void setExample(Content content, JsonNode example) {
    content
        .getMediaTypes()
        .forEach(
            (type, media) ->
                media.setExample(type.equals(JSON) ? example : example.path(type).asText()));
  }
}
