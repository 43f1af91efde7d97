package org.openpatent.platform.http;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Bounds the answers that go on for as long as the client likes. They hold no worker, so they do
 * not count as requests in flight; but each is a connection and some memory.
 */
@ApplicationScoped
public class OpenStreams {
  private static final long SWEEP_MILLIS = 500;

  @Inject Admission admission;
  @Inject Vertx vertx;

  private final Set<Place> places = ConcurrentHashMap.newKeySet();

  /** Nobody is told of a client that goes before its stream has begun, so it is looked for. */
  void sweepRegularly(@Observes StartupEvent started) {
    vertx.setPeriodic(
        SWEEP_MILLIS, tick -> places.stream().filter(Place::isDeserted).forEach(Place::leave));
  }

  /** The place of one stream; it may be left several times, and counts once. */
  public final class Place {
    private final String client;
    private final HttpServerResponse response;

    private Place(String client, HttpServerResponse response) {
      this.client = client;
      this.response = response;
    }

    /** True once the client is gone, or was answered to the end. */
    public boolean isDeserted() {
      return response.closed() || response.ended();
    }

    public void leave() {
      if (places.remove(this)) {
        admission.streams.give(client, 1);
      }
    }
  }

  /**
   * Counts the request of this thread as a stream until its place is left: by the caller when the
   * stream ends, or soon after its client has gone. No cache keeps it; the framework sends no
   * headers of its own with a stream.
   *
   * @throws Problem OVERLOADED, or TOO_MANY_REQUESTS if this client has its part
   */
  public Place enter() {
    RoutingContext routing = SlowClients.routing();
    String client = Admission.client(routing);
    Code full = admission.streams.take(client, 1);
    if (full != null) {
      throw new Problem(full);
    }
    Place place = new Place(client, routing.response());
    routing.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    places.add(place);
    AdmittedRequest admitted = routing.get(AdmittedRequest.KEY);
    if (admitted != null) {
      admitted.end();
    }
    return place;
  }

  /** Whether the request of this thread asks for the headers alone. */
  public boolean isForHeaders() {
    return SlowClients.routing().request().method() == HttpMethod.HEAD;
  }

  /** How many there are. */
  public long open() {
    return admission.streams.taken();
  }
}
