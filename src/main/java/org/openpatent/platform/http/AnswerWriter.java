package org.openpatent.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes a JSON answer whole on the worker and hands it to the event loop. The framework's writer
 * writes into a stream, in which the worker waits for the client.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
public class AnswerWriter implements EventLoopWriter<Object> {
  @Inject ObjectMapper mapper;
  @Inject SlowClients clients;

  @Override
  public void writeResponse(Object answer, Type generic, ServerRequestContext context)
      throws IOException {
    clients.end(SlowClients.routing(), Buffer.buffer(bytes(answer)));
  }

  /** A text is JSON that {@link Etags} has written already. */
  private byte[] bytes(Object answer) throws IOException {
    return answer instanceof String json
        ? json.getBytes(StandardCharsets.UTF_8)
        : mapper.writeValueAsBytes(answer);
  }
}
