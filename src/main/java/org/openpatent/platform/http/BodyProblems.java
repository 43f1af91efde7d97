package org.openpatent.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Collects all that is wrong with a body while Jackson reads it; Jackson by itself stops at the
 * first.
 */
final class BodyProblems extends DeserializationProblemHandler {
  private static final String ATTRIBUTE = BodyProblems.class.getName();

  private final Set<String> ignored;
  private final Map<String, Problem.Field> fields = new LinkedHashMap<>();

  /**
   * @param ignored fields of the body as a whole that are known and not read
   */
  BodyProblems(Set<String> ignored) {
    this.ignored = ignored;
  }

  /** Where a problem is added while Jackson reads; the value then stays null. */
  static <T> T add(DeserializationContext context, Code code, Object... arguments) {
    if (!(context.getAttribute(ATTRIBUTE) instanceof BodyProblems problems)) {
      throw new Problem(code, arguments); // JSON that is not a request's body: a stored document
    }
    problems.add(
        new Problem.Field(
            context.getParser().getParsingContext().pathAsPointer().toString(), code, arguments));
    return null;
  }

  static Object attribute() {
    return ATTRIBUTE;
  }

  /** The first problem of a place is its cause; what follows from it would only confuse. */
  void add(Problem.Field field) {
    fields.putIfAbsent(field.pointer(), field);
  }

  List<Problem.Field> all() {
    return new ArrayList<>(fields.values());
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> deserializer,
      Object target,
      String name)
      throws IOException {
    // Jackson hands over an unknown field of a record at the field itself, or later from a buffer,
    // whose parser knows no path. By then the parser of the body stands at the end of the record,
    // whose path it has, or at the name of the next field, whose path is one step longer.
    JsonPointer at = context.getParser().getParsingContext().pathAsPointer();
    boolean within =
        parser == context.getParser() || context.getParser().hasToken(JsonToken.FIELD_NAME);
    JsonPointer parent = within ? at.head() : at;
    boolean ofTheWholeBody = parent.matches();
    if (!ofTheWholeBody || !ignored.contains(name)) {
      add(
          StrictJson.isStorable(name)
              ? new Problem.Field(parent.appendProperty(name).toString(), Code.UNKNOWN_FIELD)
              : new Problem.Field(parent.toString(), Code.TEXT_CHARACTERS));
    }
    parser.skipChildren();
    return true;
  }

  @Override
  public Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      String message)
      throws IOException {
    return wrongType(context, parser);
  }

  @Override
  public Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      JsonParser parser,
      String message)
      throws IOException {
    return wrongType(context, parser);
  }

  private static Object wrongType(DeserializationContext context, JsonParser parser)
      throws IOException {
    add(context, Code.WRONG_TYPE);
    parser.skipChildren();
    return null;
  }
}
