package org.openpatent.outside.metrics;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.openpatent.platform.http.RequestGate;

/**
 * Answers the probes beside the API, too, for balancers that look at the port that they send
 * requests to. The framework has them on the one port or on the other.
 */
@ApplicationScoped
class Probes {
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Inject RequestGate gate;

  private Router management;

  void open(@Observes ManagementInterface opened) {
    management = opened.router();
  }

  void open(@Observes Router api) {
    // on no path of its own, for the other router would not see what a route's path begins with
    api.route("/*").order(0).handler(this::answer);
  }

  private void answer(RoutingContext asked) {
    if (gate.isProbe(asked) && READS.contains(asked.request().method())) {
      management.handleContext(asked);
    } else {
      asked.next();
    }
  }
}
