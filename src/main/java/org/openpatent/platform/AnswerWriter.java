package org.openpatent.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Makes a JSON answer whole and hands it to the event loop. The framework's own writer writes into
 * a stream, in which a worker waits until the client has read, and forever if it never does.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
public class AnswerWriter implements ServerMessageBodyWriter<Object> {
  @Inject ObjectMapper mapper;
  @Inject SlowClients clients;

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return true;
  }

  @Override
  public void writeResponse(Object answer, Type generic, ServerRequestContext context)
      throws IOException {
    clients.end(SlowClients.routing(), Buffer.buffer(bytes(answer)));
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  /** Only where a writer is interposed, and none is. */
  @Override
  public void writeTo(
      Object answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(bytes(answer));
  }

  /** Text is JSON that was written before, to be tagged. */
  private byte[] bytes(Object answer) throws IOException {
    return answer instanceof String json
        ? json.getBytes(StandardCharsets.UTF_8)
        : mapper.writeValueAsBytes(answer);
  }
}
