package org.openpatent.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
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

/** Reads and validates a JSON body in one go: a resource only ever sees a well-formed request. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Object> {
  private static final Map<String, Code> CODES =
      Map.of(
          "NotNull", Code.REQUIRED,
          "NotBlank", Code.REQUIRED,
          "NotEmpty", Code.REQUIRED,
          "Size", Code.SIZE,
          "Min", Code.RANGE,
          "Max", Code.RANGE,
          "Positive", Code.RANGE,
          "DecimalMin", Code.RANGE,
          "DecimalMax", Code.RANGE);

  @Inject ObjectMapper mapper;
  @Inject Validator validator;
  @Inject PlatformConfig config;

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
    byte[] bytes = read(stream, config.limits().bodyBytes());
    BodyProblems problems = new BodyProblems();
    Object body = parse(type, text(bytes), problems);
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

  /** The whole of a body that is there and no longer than its limit. */
  static byte[] read(InputStream stream, long most) throws IOException {
    byte[] bytes = stream.readNBytes(Math.toIntExact(most + 1));
    if (bytes.length == 0) {
      throw new Problem(Code.BODY_MISSING);
    }
    if (bytes.length > most) {
      throw new Problem(Code.BODY_TOO_LARGE); // in chunks, so that nobody saw it coming
    }
    return bytes;
  }

  /** Left alone, Jackson guesses at UTF-16 and lets halves of surrogate pairs pass [RFC 8259]. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Problem(Code.MALFORMED_JSON);
    }
  }

  private Object parse(Class<?> type, String text, BodyProblems problems) {
    try {
      return mapper
          .readerFor(type)
          .withHandler(problems)
          .withAttribute(BodyProblems.attribute(), problems)
          .without(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .readValue(text);
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
    StringBuilder pointer = new StringBuilder();
    for (var step : mismatch.getPath()) {
      pointer
          .append('/')
          .append(
              step.getFieldName() == null
                  ? step.getIndex()
                  : BodyProblems.escape(step.getFieldName()));
    }
    return pointer.toString();
  }

  private static Problem.Field field(ConstraintViolation<Object> violation) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer
            .append('/')
            .append(BodyProblems.escape(wireName(violation.getLeafBean(), node.getName())));
      }
    }
    var constraint = violation.getConstraintDescriptor();
    String name = constraint.getAnnotation().annotationType().getSimpleName();
    return new Problem.Field(
        pointer.toString(), CODES.getOrDefault(name, Code.FORM), violation.getMessage());
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
