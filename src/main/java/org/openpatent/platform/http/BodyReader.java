package org.openpatent.platform.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Reads and validates a JSON body in one go, so that a resource sees only a well-formed request. It
 * does more than the framework's reader and validation: what is misread and what breaks a
 * constraint is answered together, with a JSON Pointer and a code for each.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Object> {
  @Inject ObjectMapper mapper;
  @Inject Validator validator;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    String text = text(stream.readAllBytes()); // in memory already, see BodyIntake
    if (text.isBlank()) {
      throw new Problem(Code.BODY_MISSING);
    }
    BodyProblems problems = new BodyProblems(ReadOnlyFields.here());
    Object body = parse(type, text, problems);
    if (body != null) {
      validator.validate(body).stream()
          .map(BodyReader::field)
          .sorted(Comparator.comparing(Problem.Field::pointer).thenComparing(Problem.Field::code))
          .forEach(problems::add);
    } else if (problems.all().isEmpty()) {
      problems.add(new Problem.Field("", Code.WRONG_TYPE)); // the JSON literal null
    }
    if (!problems.all().isEmpty()) {
      throw new Problem(Code.INVALID_BODY, problems.all());
    }
    return body;
  }

  /** Left alone, Jackson guesses at UTF-16 and lets halves of surrogate pairs pass [RFC 8259]. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Problem(Code.MALFORMED_JSON);
    }
  }

  private Object parse(Class<?> type, String text, BodyProblems problems) throws IOException {
    ObjectReader reader =
        mapper
            .readerFor(type)
            .withHandler(problems)
            .withAttribute(BodyProblems.attribute(), problems)
            .without(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    try (JsonParser parser = reader.createParser(text)) {
      Object body = reader.readValue(parser);
      if (parser.nextToken() != null) {
        throw new Problem(Code.MALFORMED_JSON);
      }
      return body;
    } catch (MismatchedInputException mismatch) {
      problems.add(new Problem.Field(pointer(mismatch), Code.WRONG_TYPE));
      throw new Problem(Code.INVALID_BODY, problems.all());
    } catch (JsonProcessingException unreadable) {
      if (unreadable.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw new Problem(Code.MALFORMED_JSON);
    }
  }

  private static String pointer(JsonMappingException mismatch) {
    JsonPointer pointer = JsonPointer.empty();
    for (var step : mismatch.getPath()) {
      pointer =
          step.getFieldName() == null
              ? pointer.appendIndex(step.getIndex())
              : pointer.appendProperty(step.getFieldName());
    }
    return pointer.toString();
  }

  private static Problem.Field field(ConstraintViolation<Object> violation) {
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
