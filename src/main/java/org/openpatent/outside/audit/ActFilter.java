package org.openpatent.outside.audit;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Writes a row of each act. It is bound to what is transactional, and so to every act there is, and
 * runs inside the transaction: a row is there exactly if its act is. An answer that is given again
 * for a key of idempotency is no act.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300) // the transaction begins at 200
public class ActFilter {
  @Inject RoutingContext routing;
  @Inject SecurityIdentity identity;
  @Inject AuditWriting writing;

  @AroundInvoke
  Object keep(InvocationContext invocation) throws Exception {
    Object answer = invocation.proceed();
    Method method = invocation.getMethod();
    if (method.equals(Attempt.asked()) && Attempt.writes(method, routing)) {
      Attempt attempt = Attempt.of(method, routing, identity);
      if (!(answer instanceof RestResponse<?> response)) {
        writing.act(attempt, method.getReturnType() == void.class ? StatusCode.NO_CONTENT : 200);
      } else if (!response.getHeaders().containsKey("Idempotency-Replayed")) {
        Object created = response.getHeaders().getFirst(HttpHeaders.LOCATION.toString());
        writing.act(
            created == null ? attempt : attempt.at(created.toString()), response.getStatus());
      }
    }
    return answer;
  }
}
