package org.openpatent.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in a header where a list goes on, for clients that follow links [RFC 8288]. */
public class PageLinks {
  @Inject RoutingContext routing;

  @ServerResponseFilter
  void link(ContainerResponseContext response) {
    if (response.getEntity() instanceof Paged page && page.next() != null) {
      var next =
          UriBuilder.fromUri(routing.normalizedPath())
              .replaceQuery(routing.request().query())
              .replaceQueryParam("cursor", page.next())
              .build();
      response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
  }
}
