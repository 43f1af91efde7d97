package org.openpatent.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says where a list goes on, for clients that follow links [RFC 8288]. */
public class PageLinks {
  @ServerResponseFilter
  void link(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.next() != null) {
      var next =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .replaceQueryParam("cursor", page.next())
              .build();
      response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
  }
}
