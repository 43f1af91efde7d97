package org.openpatent.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** JSON read to the letter: nothing is coerced, skipped, repeated or silently replaced. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
  private static final int DEEPEST = 32;
  private static final Pattern DAY = Pattern.compile("(19|2\\d)\\d{2}-\\d{2}-\\d{2}");

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(30).build());
    mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
    mapper.enable(
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.setConfig(
        mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
    for (var type :
        new LogicalType[] {
          LogicalType.Integer, LogicalType.Boolean, LogicalType.Textual, LogicalType.Enum
        }) {
      for (var shape : CoercionInputShape.values()) {
        mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
      }
    }
    mapper
        .coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert);
    mapper.registerModule(
        new SimpleModule()
            .addDeserializer(String.class, new Text())
            .addDeserializer(LocalDate.class, new Day()));
  }

  /**
   * True for text that PostgreSQL and every client can hold: no NUL, no half of a surrogate pair.
   */
  public static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static final class Text extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;

    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = parser.getText();
      return isStorable(text) ? text : BodyProblems.add(context, Code.TEXT_CHARACTERS);
    }
  }

  private static final class Day extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;

    Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      LocalDate day = day(parser.getText());
      return day == null ? BodyProblems.add(context, Code.DATE_FORM) : day;
    }
  }

  /** A day of the years 1900 to 2999 as {@code 2026-02-28}, or null. */
  static LocalDate day(String text) {
    try {
      return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }
}
