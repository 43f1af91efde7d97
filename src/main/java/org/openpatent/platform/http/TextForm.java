package org.openpatent.platform.http;

import io.quarkus.arc.Arc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Waivers;

/**
 * Turns a text into a value, the same way in paths, queries and bodies. It does more than the
 * converters of the framework and of Jackson, which read milder and each in their own way: a text
 * that is refused has the same code everywhere.
 */
public final class TextForm {
  /** Of the years 1900 to 2999; as the document says it. */
  static final String DAY = "^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$";

  private static final Pattern DAY_FORM = Pattern.compile(DAY);

  private TextForm() {}

  /**
   * The reader of a type, or null for types that are not written as text. It throws a {@link
   * Problem} where the type knows what is wrong, and any other exception where it does not.
   */
  static <T> Function<String, T> of(Class<T> type) {
    if (type == String.class) {
      return text -> type.cast(storable(text));
    }
    if (type == LocalDate.class) {
      return text -> type.cast(day(text));
    }
    if (type == UUID.class) {
      return text -> type.cast(uuid(text));
    }
    if (type.isEnum()) {
      return text ->
          Arrays.stream(type.getEnumConstants())
              .filter(constant -> constant.toString().equals(text))
              .findAny()
              .orElseThrow();
    }
    return valueType(type);
  }

  private static String storable(String text) {
    if (!StrictJson.isStorable(text)) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  /** A day of the years 1900 to 2999 as {@code 2026-02-28}. */
  public static LocalDate day(String text) {
    if (!DAY_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    return LocalDate.parse(text);
  }

  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException(); // the JDK also reads "1-1-1-1-1"
    }
    return id;
  }

  /** Our value types: a record with a static {@code parse(String)} that throws a Problem. */
  private static <T> Function<String, T> valueType(Class<T> type) {
    try {
      Method parse = type.getMethod("parse", String.class);
      return text -> {
        try {
          return type.cast(parse.invoke(null, text));
        } catch (InvocationTargetException refused) {
          return waived(type, text, refused);
        } catch (IllegalAccessException impossible) {
          throw new IllegalStateException(impossible);
        }
      };
    } catch (NoSuchMethodException ordinaryType) {
      return null;
    }
  }

  private static <T> T waived(Class<T> type, String text, InvocationTargetException refused) {
    if (!(refused.getCause() instanceof Problem problem)) {
      throw new IllegalStateException(refused);
    }
    if (Arc.container() != null) { // values are read without a container too, in tests of their own
      for (var waivers : Arc.container().select(Waivers.class)) {
        Object waived = waivers.waived(type, text);
        if (waived != null) {
          return type.cast(waived);
        }
      }
    }
    throw problem;
  }
}
