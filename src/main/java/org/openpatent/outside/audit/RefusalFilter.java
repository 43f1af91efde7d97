package org.openpatent.outside.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.openpatent.platform.http.ProblemBody;
import org.openpatent.platform.value.LegalClock;

/**
 * Keeps what somebody tried and was refused: each act, and each look at what is not for this
 * caller. Nobody is known of whoever shows no token that counts.
 */
public class RefusalFilter {
  @Inject RoutingContext routing;
  @Inject CurrentIdentityAssociation identity;
  @Inject RefusedAttempts refused;
  @Inject LegalClock clock;

  @ServerResponseFilter
  Uni<Void> keep(ContainerResponseContext response) {
    int status = response.getStatus();
    Method operation = Attempt.asked();
    boolean kept =
        status >= StatusCode.BAD_REQUEST
            && status != StatusCode.UNAUTHORIZED
            && operation != null
            && (status == StatusCode.FORBIDDEN || Attempt.writes(operation, routing));
    return kept
        ? identity
            .getDeferredIdentity()
            .invoke(known -> keep(operation, known, response))
            .replaceWithVoid()
            .onFailure()
            .recoverWithNull()
        : Uni.createFrom().voidItem();
  }

  private void keep(Method operation, SecurityIdentity known, ContainerResponseContext response) {
    if (!known.isAnonymous()) {
      String problem = response.getEntity() instanceof ProblemBody body ? body.code() : null;
      Attempt attempt = Attempt.of(operation, routing, known);
      refused.keep(
          new AuditRow(
              0, clock.now(), attempt, response.getStatus(), problem, AuditRow.NO_CHANGES));
    }
  }
}
