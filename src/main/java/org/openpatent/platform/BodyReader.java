package org.openpatent.platform;

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
import java.util.Map;

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
    byte[] bytes = stream.readAllBytes();
    if (bytes.length == 0) {
      throw new Problem(Code.BODY_MISSING);
    }
    BodyProblems problems = new BodyProblems();
    Object body = parse(type, bytes, problems);
    if (body != null) {
      validator.validate(body).forEach(violation -> problems.add(field(violation)));
    } else if (problems.all().isEmpty()) {
      problems.add(new Problem.Field("", Code.WRONG_TYPE)); // the JSON literal null
    }
    if (!problems.all().isEmpty()) {
      throw new Problem(Code.INVALID_BODY, problems.all());
    }
    return body;
  }

  private Object parse(Class<?> type, byte[] bytes, BodyProblems problems) throws IOException {
    try {
      return mapper
          .readerFor(type)
          .withHandler(problems)
          .withAttribute(BodyProblems.attribute(), problems)
          .without(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .readValue(bytes);
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
          .append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
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
        pointer.append('/').append(escape(node.getName()));
      }
    }
    var constraint = violation.getConstraintDescriptor();
    String name = constraint.getAnnotation().annotationType().getSimpleName();
    return new Problem.Field(
        pointer.toString(), CODES.getOrDefault(name, Code.FORM), violation.getMessage());
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
