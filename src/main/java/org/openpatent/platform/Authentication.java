package org.openpatent.platform;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A token that is sent is checked, on public resources too: whoever sends a bad one wants to know.
 */
public class Authentication {
  @Inject CurrentIdentityAssociation identity;

  @ServerRequestFilter
  Uni<Response> check(ContainerRequestContext request) {
    return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
        ? null
        : identity.getDeferredIdentity().onItem().transform(known -> null);
  }
}
