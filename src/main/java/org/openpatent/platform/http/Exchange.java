package org.openpatent.platform.http;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a request holds that was let in: its place among those in flight, and its body. It gives
 * them back when its worker is done with it, however slowly the answer is taken; and if no worker
 * ever had it, when it is answered or its connection is closed.
 */
final class Exchange {
  static final String KEY = Exchange.class.getName();

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

  Exchange(Admission admission, RoutingContext routing, int bodyLength) {
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
      routing.remove(SentFile.KEY);
      ((RoutingContextInternal) routing).setBody(null);
    }
  }

  void endUnlessWorking() {
    if (state.get() == State.WAITING) {
      end();
    }
  }
}
