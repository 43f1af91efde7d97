package org.openpatent.outside.metrics;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers the probes beside the API, too, for balancers that look at the port that they send
 * requests to. The framework has them on the one port or on the other.
 */
@ApplicationScoped
class Probes {
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @ConfigProperty(name = "quarkus.smallrye-health.root-path")
  String health;

  private Router management;

  void open(@Observes ManagementInterface opened) {
    management = opened.router();
  }

  void open(@Observes Router api) {
    // on no path of its own, for the other router would not see what a route's path begins with
    api.route("/*").order(0).handler(this::answer);
  }

  private void answer(RoutingContext asked) {
    String path = asked.normalizedPath();
    boolean read = READS.contains(asked.request().method());
    if (read && (path.equals(health) || path.startsWith(health + "/"))) {
      management.handleContext(asked);
    } else {
      asked.next();
    }
  }
}
