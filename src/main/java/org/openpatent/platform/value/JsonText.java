package org.openpatent.platform.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the service itself made as JSON: that it cannot be written is a fault of the service. */
public final class JsonText {
  private JsonText() {}

  public static String of(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
