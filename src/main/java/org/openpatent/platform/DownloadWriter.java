package org.openpatent.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends a {@link Download}: a worker makes a part, the event loop sends it and asks for more. */
@Provider
public class DownloadWriter implements ServerMessageBodyWriter<Download> {
  private static final Logger LOG = Logger.getLogger(DownloadWriter.class);

  @Inject SlowClients clients;

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return true;
  }

  @Override
  public void writeResponse(Download download, Type generic, ServerRequestContext context) {
    RoutingContext routing = SlowClients.routing();
    byte[] first;
    try {
      first = part(download);
    } catch (RuntimeException refused) {
      // or the problem would be written by this writer
      CurrentRequestManager.get().setEntityWriter(null);
      throw refused;
    }
    routing.response().setChunked(true);
    send(routing, download, first);
  }

  private static byte[] part(Download download) {
    return QuarkusTransaction.requiringNew().call(download::next);
  }

  private void send(RoutingContext routing, Download download, byte[] part) {
    if (routing.response().closed()) {
      return;
    }
    if (part == null) {
      routing.response().end();
      return;
    }
    clients
        .write(routing, Buffer.buffer(part))
        .onSuccess(
            taken -> Infrastructure.getDefaultWorkerPool().execute(() -> goOn(routing, download)));
  }

  private void goOn(RoutingContext routing, Download download) {
    if (routing.response().closed()) {
      return;
    }
    try {
      send(routing, download, part(download));
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "%s broke off", routing.normalizedPath());
      routing.response().reset();
    }
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  /** Only where a writer is interposed, and none is. */
  @Override
  public void writeTo(
      Download download,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    for (byte[] part = part(download); part != null; part = part(download)) {
      out.write(part);
    }
  }
}
