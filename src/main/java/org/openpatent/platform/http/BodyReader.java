package org.openpatent.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
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
    boolean flat = FlatBody.class.equals(type);
    Class<?> read = flat ? JsonNode.class : type;
    Object body = parse(read, reader -> reader.createParser(text), problems);
    if (body instanceof ObjectNode fields && flat) {
      return new FlatBody(this, fields, problems);
    }
    if (flat || body == null && problems.all().isEmpty()) {
      problems.add(new Problem.Field("", Code.WRONG_TYPE)); // as is the JSON literal null
    }
    refuse(problems, broken(body));
    return body;
  }

  /** An object that was parsed as JSON before; whatever is wrong is added to the problems. */
  <T> T read(Class<T> type, ObjectNode fields, BodyProblems problems) {
    return parse(type, reader -> reader.treeAsTokens(fields), problems);
  }

  /** As it would be sent. */
  ObjectNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  /** The constraints that a value breaks; none if there is no value. */
  Stream<Problem.Field> broken(Object value) {
    return value == null
        ? Stream.empty()
        : validator.validate(value).stream().map(BrokenConstraint::field);
  }

  /**
   * Refuses the body if there is a problem.
   *
   * @param broken what comes after those that were found reading, in the order of the fields
   */
  void refuse(BodyProblems problems, Stream<Problem.Field> broken) {
    broken
        .sorted(Comparator.comparing(Problem.Field::pointer).thenComparing(Problem.Field::code))
        .forEach(problems::add);
    if (!problems.all().isEmpty()) {
      throw new Problem(Code.INVALID_BODY, problems.all());
    }
  }

  /** Left alone, Jackson guesses at UTF-16 and lets halves of surrogate pairs pass [RFC 8259]. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Problem(Code.MALFORMED_JSON);
    }
  }

  private interface Source {
    JsonParser tokens(ObjectReader reader) throws IOException;
  }

  private <T> T parse(Class<T> type, Source source, BodyProblems problems) {
    ObjectReader reader =
        mapper
            .readerFor(type)
            .withHandler(problems)
            .withAttribute(BodyProblems.attribute(), problems)
            .without(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    try (JsonParser parser = source.tokens(reader)) {
      T body = reader.readValue(parser);
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
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // all of it is in memory
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
}
