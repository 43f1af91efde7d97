package org.openpatent.platform.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.openpatent.platform.value.Omittable;

/**
 * Says of bodies in the document what follows from how they are read and written. It does more than
 * SmallRye's scan, which does not know what an answer omits, what a PUT ignores and that unknown
 * fields are refused; and than {@code mp.openapi.schema.*}, which makes a named schema of every
 * day, instant and id.
 */
final class ApiDocumentSchemas {
  private static final String OURS = "org.openpatent.";
  private static final String JSON = "application/json";
  private static final String REFERENCE = "#/components/schemas/";
  private static final String NOT_BLANK = "\\S";
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final IndexView index;
  private final Components components;

  ApiDocumentSchemas(IndexView index, Components components) {
    this.index = index;
    this.components = components;
    List.of("LocalDate", "Instant", "UUID", "Download").forEach(components::removeSchema);
  }

  /**
   * Days, instants and ids are strings of a format, no types that a client would have to name, and
   * a download is one of any length. A pattern holds for the whole text, which Java takes for
   * granted and JSON Schema does not.
   */
  static Schema plain(Schema schema) {
    String pattern = schema.getPattern();
    if (NOT_BLANK.equals(pattern)) {
      schema.setPattern("^\\s*\\S[\\s\\S]*$");
    } else if (pattern != null && !pattern.startsWith("^")) {
      schema.setPattern(pattern.contains("|") ? "^(" + pattern + ")$" : "^" + pattern + "$");
    }
    if ("date".equals(schema.getFormat())) {
      schema.setPattern(TextForm.DAY);
    }
    boolean described = schema.getAllOf() != null && schema.getAllOf().size() == 1;
    String ref = described ? schema.getAllOf().get(0).getRef() : schema.getRef();
    Schema text =
        OASFactory.createSchema().addType(SchemaType.STRING).description(schema.getDescription());
    return switch (ref == null ? "" : ref.substring(ref.lastIndexOf('/') + 1)) {
      case "LocalDate" -> text.format("date").pattern(TextForm.DAY);
      case "Instant" -> text.format("date-time");
      case "UUID" -> text.format("uuid");
      case "Download" -> text;
      default -> schema;
    };
  }

  /** Requests say by their constraints what they need; an answer has all that it never omits. */
  void requireWhatIsAlwaysThere() {
    components.getSchemas().forEach(this::requireWhatIsAlwaysThere);
  }

  private void requireWhatIsAlwaysThere(String name, Schema schema) {
    if (schema.getProperties() == null || schema.getRequired() != null) {
      if (schema.getProperties() != null && schema.getRequired().isEmpty()) {
        schema.setRequired(null); // said to require nothing
      }
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
        var onTheWire = field.annotation(JsonProperty.class);
        names.add(onTheWire == null ? field.name() : onTheWire.value().asString());
      }
      if (field.hasAnnotation(JsonUnwrapped.class)) {
        omittable(index.getClassByName(field.type().name()), names);
      }
    }
  }

  void describe(HttpMethod http, Operation operation) {
    if (operation.getRequestBody() != null) {
      Content body = operation.getRequestBody().getContent();
      sayFiles(body);
      if (body.hasMediaType(JSON)) {
        Schema request = body.getMediaType(JSON).getSchema();
        if (http == HttpMethod.PUT) {
          sayReadOnly(resolve(request), answer(operation));
        }
        close(request, new HashSet<>());
      }
    }
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("20"))
        .filter(response -> response.getValue().getContent() != null)
        .forEach(response -> sayFiles(response.getValue().getContent()));
  }

  /** A file is bytes to a client, to be kept as they came. */
  private static void sayFiles(Content content) {
    content
        .getMediaTypes()
        .forEach(
            (type, media) -> {
              if (!type.equals(JSON)) {
                media.setSchema(
                    OASFactory.createSchema().addType(SchemaType.STRING).format("binary"));
              }
            });
  }

  private Schema answer(Operation operation) {
    return resolve(
        operation.getResponses().getAPIResponse("200").getContent().getMediaType(JSON).getSchema());
  }

  private Schema resolve(Schema schema) {
    String ref = schema.getRef();
    return ref == null ? schema : components.getSchemas().get(ref.substring(REFERENCE.length()));
  }

  /** See {@link ReadOnlyFields}. */
  private static void sayReadOnly(Schema request, Schema answer) {
    Map<String, Schema> answered = new LinkedHashMap<>(answer.getProperties());
    answered.keySet().removeAll(request.getProperties().keySet());
    answered.forEach(
        (name, schema) -> {
          Schema readOnly =
              schema.getRef() == null ? schema : OASFactory.createSchema().addAllOf(schema);
          readOnly.setReadOnly(true);
          answer.addProperty(name, readOnly);
          request.addProperty(name, readOnly);
        });
  }

  /** Bodies are read to the letter: what a schema does not name is refused. */
  private void close(Schema schema, Set<Schema> seen) {
    Schema found = resolve(schema);
    if (!seen.add(found)) {
      return;
    }
    if (found.getProperties() != null) {
      found.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
      found.getProperties().values().forEach(property -> close(property, seen));
    }
    if (found.getItems() != null) {
      close(found.getItems(), seen);
    }
    if (found.getAllOf() != null) {
      found.getAllOf().forEach(part -> close(part, seen));
    }
  }
}
