package org.openpatent.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Bounds the answers that go on for as long as the client likes. They hold no worker, so they do
 * not count as requests in flight; but each is a connection and some memory.
 */
@ApplicationScoped
public class OpenStreams {
  @Inject Admission admission;

  /**
   * Counts the request of this thread as a stream from now on, until its connection is closed or it
   * is answered. No cache keeps it; the framework sends no headers of its own with a stream.
   *
   * @throws Problem OVERLOADED, or TOO_MANY_REQUESTS if this client has its part
   */
  public void enter() {
    RoutingContext routing = SlowClients.routing();
    String client = Admission.client(routing);
    Code full = admission.streams.take(client, 1);
    if (full != null) {
      throw new Problem(full);
    }
    routing.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    routing.addEndHandler(ended -> admission.streams.give(client, 1));
    AdmittedRequest admitted = routing.get(AdmittedRequest.KEY);
    if (admitted != null) {
      admitted.end();
    }
  }

  /** How many there are. */
  public long open() {
    return admission.streams.taken();
  }
}
