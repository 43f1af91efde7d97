package org.openpatent.platform.http;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpatent.platform.value.Problem;

/**
 * A body whose fields are those of two records side by side, of which the second is known only once
 * the first is read. Jackson's {@code @JsonUnwrapped} needs to know both beforehand; reading it,
 * Jackson passes over unknown fields and knows no path of a wrong value. Here both are read as
 * strictly as any other body, and all that is wrong with either is answered at once.
 */
public final class FlatBody {
  private final BodyReader reader;
  private final ObjectNode fields;
  private final BodyProblems problems;

  public record Parts<F, S>(F first, S second) {}

  FlatBody(BodyReader reader, ObjectNode fields, BodyProblems problems) {
    this.reader = reader;
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * @param first the record that takes the fields that it names
   * @param second what all other fields are, by what the first record says; may throw a Problem
   *     that names a field
   * @throws Problem INVALID_BODY with all that is wrong
   */
  public <F extends Record, S> Parts<F, S> read(
      Class<F> first, Function<F, Class<? extends S>> second) {
    F own = own(first);
    S rest = null;
    try {
      rest = reader.read(second.apply(own), others(first), problems);
    } catch (Problem refused) {
      if (refused.fields.isEmpty()) {
        throw refused; // nothing can be said of single fields
      }
      refused.fields.forEach(problems::add);
    }
    return valid(own, rest, any -> true);
  }

  /**
   * The same where the second record is there already, and the body changes some of its fields. A
   * field that is left out, or null, stays as it is and is not checked again.
   *
   * @throws Problem INVALID_BODY with all that is wrong
   */
  public <F extends Record, S> Parts<F, S> readOver(Class<F> first, S present) {
    ObjectNode changes = others(first);
    ObjectNode all = reader.tree(present);
    changes
        .properties()
        .removeIf(field -> field.getValue().isNull() && all.has(field.getKey())); // else unknown
    all.setAll(changes);
    F own = own(first);
    S changed = reader.read(type(present), all, problems);
    return valid(
        own,
        changed,
        broken -> changes.has(JsonPointer.compile(broken.pointer()).getMatchingProperty()));
  }

  private <F> F own(Class<F> first) {
    return reader.read(first, fields.deepCopy().retain(names(first)), problems);
  }

  private ObjectNode others(Class<?> first) {
    ObjectNode others = fields.deepCopy();
    others.remove(names(first));
    return others;
  }

  @SuppressWarnings("unchecked")
  private static <S> Class<S> type(S present) {
    return (Class<S>) present.getClass();
  }

  private static Set<String> names(Class<?> first) {
    return Arrays.stream(first.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  private <F, S> Parts<F, S> valid(F own, S rest, Predicate<Problem.Field> counts) {
    reader.refuse(problems, Stream.concat(reader.broken(own), reader.broken(rest).filter(counts)));
    return new Parts<>(own, rest);
  }

  /** The same whatever the order of its fields, so that a repetition is known as such. */
  @JsonValue
  Map<String, Object> sorted() {
    return sorted(fields);
  }

  private static Map<String, Object> sorted(JsonNode object) {
    Map<String, Object> sorted = new TreeMap<>();
    object
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (!value.isNull()) {
                sorted.put(field.getKey(), value.isObject() ? sorted(value) : value);
              }
            });
    return sorted;
  }
}
