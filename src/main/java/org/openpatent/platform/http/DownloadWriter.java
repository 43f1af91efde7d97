package org.openpatent.platform.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends a {@link Download}: a worker makes a part, the event loop sends it and asks for the next.
 */
@Provider
public class DownloadWriter implements EventLoopWriter<Download> {
  private static final Logger LOG = Logger.getLogger(DownloadWriter.class);

  @Inject SlowClients clients;

  @Override
  public void writeResponse(Download plain, Type generic, ServerRequestContext context) {
    RoutingContext routing = SlowClients.routing();
    boolean packs = GzipDownload.CODING.equals(Compression.of(routing.request()));
    Download download = packs ? new GzipDownload(plain) : plain;
    byte[] first;
    try {
      first = part(download);
    } catch (RuntimeException refused) {
      // so that the problem is not written by this writer
      CurrentRequestManager.get().setEntityWriter(null);
      throw refused;
    }
    describe(routing.response().setChunked(true), packs);
    send(routing, download, first);
  }

  /** A resource may have named the file; what it said is added to these headers. */
  private static void describe(HttpServerResponse response, boolean packs) {
    var said = CurrentRequestManager.get().getResponse().get().getHeaders();
    if (!said.containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
      response.putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
    }
    if (packs) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, GzipDownload.CODING);
    }
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
}
