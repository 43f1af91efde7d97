package org.openpatent.platform.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonPointer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Says of a broken constraint where the field stands in the body, and what is asked of it. */
final class BrokenConstraint {
  private BrokenConstraint() {}

  static Problem.Field field(ConstraintViolation<?> violation) {
    JsonPointer pointer = JsonPointer.empty();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer = pointer.appendIndex(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer = pointer.appendProperty(wireName(violation.getLeafBean(), node.getName()));
      }
    }
    return broken(pointer.toString(), violation.getConstraintDescriptor());
  }

  /** What a constraint asks for is said in signs, which read the same in both languages. */
  private static Problem.Field broken(String pointer, ConstraintDescriptor<?> constraint) {
    Map<String, Object> asked = constraint.getAttributes();
    String name = constraint.getAnnotation().annotationType().getSimpleName();
    return switch (name) {
      case "NotNull", "NotBlank", "NotEmpty" -> new Problem.Field(pointer, Code.REQUIRED);
      case "Size" ->
          new Problem.Field(pointer, Code.SIZE, asked.get("min") + " – " + asked.get("max"));
      case "Min" -> new Problem.Field(pointer, Code.RANGE, ">= " + asked.get("value"));
      case "Max" -> new Problem.Field(pointer, Code.RANGE, "<= " + asked.get("value"));
      case "Name" -> new Problem.Field(pointer, Code.NAME_CHARACTERS);
      case "Pattern" -> new Problem.Field(pointer, Code.FORM, asked.get("regexp"));
      default -> throw new IllegalStateException("no text for the constraint " + name);
    };
  }

  /** Some fields cannot have their name on the wire in Java; all of them are leaves. */
  private static String wireName(Object bean, String property) {
    return Arrays.stream(bean.getClass().getDeclaredFields())
        .filter(field -> field.getName().equals(property))
        .map(field -> field.getAnnotation(JsonProperty.class))
        .filter(Objects::nonNull)
        .map(JsonProperty::value)
        .findAny()
        .orElse(property);
  }
}
