package org.openpatent.platform.value;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/**
 * Writes documents into the database as they are on the wire, and reads them. It does more than
 * Hibernate's own mapper: a field that is not known is passed over, because the node of the next
 * release may have written it, and the same text is the same value again, because the documents are
 * few, seldom change and are read with every claim. So what is mapped to a document is replaced
 * whole, never changed.
 */
@Singleton
@JsonFormat
@PersistenceUnitExtension
public class StoredJson implements FormatMapper {
  private static final int REMEMBERED = 200;

  private record Document(String text, JavaType<?> type) {}

  private final ObjectMapper lenient;
  private final JacksonJsonFormatMapper json;
  private final Map<Document, Object> read = new ConcurrentHashMap<>();

  @Inject
  public StoredJson(ObjectMapper mapper) {
    lenient = mapper.copy();
    lenient.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json = new JacksonJsonFormatMapper(lenient);
  }

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    if (read.size() >= REMEMBERED) {
      read.clear();
    }
    var document = new Document(text.toString(), type);
    Object value =
        read.computeIfAbsent(document, unread -> json.fromString(unread.text, type, options));
    return type.getJavaTypeClass().cast(value);
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    return json.toString(value, type, options);
  }

  /** What is stored where its type is not known to the entity. */
  public JsonNode tree(Object value) {
    return lenient.valueToTree(value);
  }

  /** The same as it was before it was stored. */
  public <T> T read(JsonNode tree, Class<T> type) {
    return lenient.convertValue(tree, type);
  }
}
