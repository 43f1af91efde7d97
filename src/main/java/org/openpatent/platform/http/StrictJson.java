package org.openpatent.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Reads JSON to the letter: nothing is coerced, skipped, repeated or silently replaced. What
 * Jackson can refuse by a setting is set here. The readers of single values do more than Jackson's:
 * after a wrong value they go on, so that everything wrong is answered at once, and they read a
 * text by its {@link TextForm}.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
  private static final int DEEPEST = 32;

  /** After the framework's own modules, whose readers of dates are milder. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(30).build());
    mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
    mapper.enable(
        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    for (var shape : CoercionInputShape.values()) {
      mapper.coercionConfigDefaults().setCoercion(shape, CoercionAction.Fail);
    }
    mapper.registerModule(
        new SimpleModule()
            .addDeserializer(String.class, new Text<>(String.class, Code.TEXT_CHARACTERS))
            .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, Code.DATE_FORM))
            .addDeserializer(UUID.class, new Text<>(UUID.class, Code.FORM, "UUID"))
            .addDeserializer(Integer.class, new Literal<>(Integer.class, JsonParser::getIntValue))
            .addDeserializer(Long.class, new Literal<>(Long.class, JsonParser::getLongValue))
            .addDeserializer(
                Boolean.class, new Literal<>(Boolean.class, JsonParser::getBooleanValue))
            .setDeserializerModifier(new ValueTypes()));
  }

  /**
   * True for text that PostgreSQL and every client can hold: no NUL, no half of a surrogate pair.
   */
  public static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** Enums and our value types are text, whatever constructors Jackson finds in them. */
  private static final class ValueTypes extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> found) {
      Class<?> names = type.getRawClass();
      return new Text<>(names, Code.FORM, List.of(names.getEnumConstants()));
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription description, JsonDeserializer<?> found) {
      Class<?> type = description.getBeanClass();
      return found instanceof Text || TextForm.of(type) == null
          ? found
          : new Text<>(type, Code.FORM);
    }
  }

  /** A value that is a JSON string; another string than those is refused with the code. */
  private static final class Text<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1;

    private final transient Function<String, T> form;
    private final Code otherwise;
    private final transient Object[] arguments;

    Text(Class<T> type, Code otherwise, Object... arguments) {
      super(type);
      this.form = TextForm.of(type);
      this.otherwise = otherwise;
      this.arguments = arguments;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        context.handleUnexpectedToken(_valueClass, parser);
        return null;
      }
      try {
        return form.apply(parser.getText());
      } catch (Problem problem) {
        return BodyProblems.add(context, problem.code, problem.arguments.toArray());
      } catch (RuntimeException misread) {
        return BodyProblems.add(context, otherwise, arguments);
      }
    }
  }

  private interface Reading<T> {
    T of(JsonParser parser) throws IOException;
  }

  /** A whole number, true or false, and nothing that could be made into one. */
  private static final class Literal<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1;

    private final transient Reading<T> reading;

    Literal(Class<T> type, Reading<T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      JsonToken token = parser.currentToken();
      if (!(_valueClass == Boolean.class
          ? token.isBoolean()
          : token == JsonToken.VALUE_NUMBER_INT)) {
        context.handleUnexpectedToken(_valueClass, parser);
        return null;
      }
      try {
        return reading.of(parser);
      } catch (InputCoercionException tooLarge) {
        return BodyProblems.add(context, Code.WRONG_TYPE);
      }
    }
  }
}
