package org.openpatent.platform.http;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request that was let in, and what it holds: its place among the requests in flight, and its
 * body. It gives both back when its worker is done with it, however slowly the answer is taken; or,
 * if no worker ever had it, when it is answered or its connection is closed.
 */
final class AdmittedRequest {
  static final String KEY = AdmittedRequest.class.getName();

  private enum State {
    WAITING,
    WORKING,
    OVER
  }

  private final Admission admission;
  private final RoutingContext routing;
  private final String client;
  private final int bodyLength;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

  AdmittedRequest(Admission admission, RoutingContext routing, int bodyLength) {
    this.admission = admission;
    this.routing = routing;
    this.client = Admission.client(routing);
    this.bodyLength = bodyLength;
  }

  /** False when the client has gone, so that there is nothing to do any more. */
  boolean begin() {
    return state.compareAndSet(State.WAITING, State.WORKING);
  }

  void end() {
    if (state.getAndSet(State.OVER) != State.OVER) {
      admission.requests.give(client, 1);
      admission.memory.give(client, bodyLength);
      discardFile(routing);
      ((RoutingContextInternal) routing).setBody(null);
    }
  }

  static void discardFile(RoutingContext routing) {
    SentFile file = routing.remove(SentFile.KEY);
    if (file != null) {
      file.discard();
    }
  }

  void endUnlessWorking() {
    if (state.get() == State.WAITING) {
      end();
    }
  }
}
