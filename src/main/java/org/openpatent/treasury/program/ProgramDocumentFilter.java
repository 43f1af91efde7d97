package org.openpatent.treasury.program;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.openpatent.platform.value.Omittable;

/**
 * Writes the fields of the terms into the document, beside those that every program has. The
 * document knows no alternatives, so that clients are pleasant: what only some kinds have is
 * optional in it, though a draft of such a kind is refused without. It comes before the platform's
 * filter, which says of every body what follows from its fields.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class ProgramDocumentFilter implements OASFilter {
  private static final String REFERENCE = "#/components/schemas/";

  private final IndexView index;

  public ProgramDocumentFilter(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components = document.getComponents();
    components.getSchemas().values().forEach(schema -> sayTypes(components, schema));
    Schema terms =
        index.getAllKnownImplementations(Terms.class).stream()
            .sorted(Comparator.comparing(ClassInfo::name))
            .map(kind -> components.getSchemas().get(kind.simpleName()))
            .filter(Objects::nonNull)
            .reduce((one, other) -> merged(components, "a program", one, other))
            .orElseThrow();
    index
        .getAllKnownImplementations(Terms.class)
        .forEach(kind -> components.removeSchema(kind.simpleName()));
    Schema draft = components.getSchemas().get("ProgramDraft");
    add(terms, draft, Stream.of(required(draft), required(terms)));
    Schema answer = components.getSchemas().get("ProgramView");
    add(terms, answer, Stream.of(answered(answer), required(terms)));
    answer.setRequired(answer.getRequired().stream().sorted().toList());
    add(terms, components.getSchemas().get("SimulationRequest"), Stream.of());
  }

  private Set<String> answered(Schema answer) {
    Set<String> omittable =
        index.getAnnotations(Omittable.class).stream()
            .filter(one -> one.target().kind() == AnnotationTarget.Kind.FIELD)
            .map(one -> one.target().asField())
            .filter(field -> field.declaringClass().simpleName().equals("ProgramView"))
            .map(FieldInfo::name)
            .collect(Collectors.toSet());
    return answer.getProperties().keySet().stream()
        .filter(field -> !omittable.contains(field))
        .collect(Collectors.toSet());
  }

  /**
   * SmallRye reads the terms, which no operation names, before it has read the types of their
   * fields, and takes a field that has a description for an object.
   */
  private static void sayTypes(Components components, Schema schema) {
    if (schema.getProperties() == null) {
      return;
    }
    for (Schema field : schema.getProperties().values()) {
      if (field.getRef() != null && field.getType() != null) {
        field.setType(resolve(components, field).getType());
      }
    }
  }

  private static void add(Schema terms, Schema schema, Stream<Collection<String>> required) {
    schema.setRequired(required.flatMap(Collection::stream).toList());
    terms.getProperties().forEach(schema::addProperty);
  }

  /** What all kinds say of a field; a record that each of them has of its own becomes one. */
  private static Schema merged(Components components, String what, Schema one, Schema other) {
    Schema known = resolve(components, one);
    Schema added = resolve(components, other);
    if (known.equals(added)) {
      return one;
    }
    if (known.getProperties() == null || added.getProperties() == null) {
      throw new IllegalStateException("two kinds of programs say differently what is " + what);
    }
    List<String> required = new ArrayList<>(required(known));
    required.retainAll(required(added));
    known.setRequired(required);
    added
        .getProperties()
        .forEach(
            (name, field) ->
                known.addProperty(
                    name,
                    known.getProperties().containsKey(name)
                        ? merged(components, name, known.getProperties().get(name), field)
                        : field));
    if (other.getRef() != null) {
      components.removeSchema(name(other)); // nothing but the terms has records of the terms
    }
    return one;
  }

  private static Schema resolve(Components components, Schema schema) {
    return schema.getRef() == null ? schema : components.getSchemas().get(name(schema));
  }

  private static String name(Schema reference) {
    return reference.getRef().substring(REFERENCE.length());
  }

  private static List<String> required(Schema schema) {
    return schema.getRequired() == null ? List.of() : schema.getRequired();
  }
}
