package org.openpatent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/**
 * Answers read by JSON pointers. REST Assured compiles a Groovy script for every path that it
 * reads, which takes longer than the request does; where thousands of answers are read, this reads.
 */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("no JSON: " + json, malformed);
    }
  }

  /** A body whose value at this pointer, a text or a whole number, matches. */
  public static Matcher<String> value(String pointer, Matcher<?> expected) {
    return new TypeSafeDiagnosingMatcher<>() {
      @Override
      protected boolean matchesSafely(String body, Description mismatch) {
        JsonNode node = read(body).at(pointer);
        Object found = node.isInt() ? (Object) node.intValue() : node.textValue();
        expected.describeMismatch(found, mismatch.appendText(pointer + " "));
        mismatch.appendText(" in " + body);
        return expected.matches(found);
      }

      @Override
      public void describeTo(Description description) {
        description.appendText(pointer + " ").appendDescriptionOf(expected);
      }
    };
  }
}
