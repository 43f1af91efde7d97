package org.openpatent.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/**
 * Documents in the database are written as on the wire, so that either can be read as the other.
 */
@Singleton
@JsonFormat
@PersistenceUnitExtension
public class StoredJson implements FormatMapper {
  private final JacksonJsonFormatMapper json;

  @Inject
  public StoredJson(ObjectMapper mapper) {
    json = new JacksonJsonFormatMapper(mapper);
  }

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    return json.fromString(text, type, options);
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    return json.toString(value, type, options);
  }
}
