package org.openpatent.platform.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;

/**
 * Writes an answer by handing it to the event loop. The framework's own writers write into a
 * stream, in which a worker waits until the client has read, and forever if the client never reads.
 */
interface EventLoopWriter<T> extends ServerMessageBodyWriter<T> {
  @Override
  default boolean isWriteable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return true;
  }

  @Override
  default boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  /** The framework calls this only where a writer is intercepted, and the service has none. */
  @Override
  default void writeTo(
      T answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out) {
    throw new UnsupportedOperationException("a worker would wait for the client");
  }
}
