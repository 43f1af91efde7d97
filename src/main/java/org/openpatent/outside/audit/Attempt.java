package org.openpatent.outside.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Method;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.openpatent.platform.http.AnswerHeaders;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Caller;

/**
 * Who asks for what, from where and on whose behalf.
 *
 * @param resource the address that was asked; of what was created its own
 * @param subject null for whoever sent no token
 */
record Attempt(
    String requestId,
    String operation,
    String resource,
    String subject,
    String client,
    List<String> roles,
    String organization,
    String address) {
  /** Addresses of the API are shorter; one that was made up is cut off. */
  private static final int LONGEST = 500;

  static Attempt of(Method operation, RoutingContext routing, SecurityIdentity identity) {
    JsonWebToken token = identity.getPrincipal() instanceof JsonWebToken known ? known : null;
    SocketAddress address = routing.request().remoteAddress();
    return new Attempt(
        AnswerHeaders.requestId(routing),
        operation.getAnnotation(Operation.class).operationId(),
        stored(routing.request().path()),
        token == null ? null : stored(Caller.subject(token)),
        token == null ? null : client(token),
        identity.getRoles().stream().sorted().map(Attempt::stored).toList(),
        Caller.claimedOrganization(identity.getPrincipal()),
        address == null ? null : address.hostAddress());
  }

  /** The client that a token was given to, by the names that providers have for it. */
  private static String client(JsonWebToken token) {
    for (String name : List.of("azp", "client_id")) {
      if (token.containsClaim(name)) {
        return stored(String.valueOf(token.<Object>getClaim(name)));
      }
    }
    return null;
  }

  /** The database takes neither NUL nor half a character. */
  private static String stored(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(one -> one == 0 || one >= 0xD800 && one <= 0xDFFF ? 0xFFFD : one)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  Attempt at(String created) {
    return new Attempt(
        requestId, operation, created, subject, client, roles, organization, address);
  }

  /** The operation of the request at hand, or null if it is for none. */
  static Method asked() {
    var request = Arc.container().requestContext().isActive() ? CurrentRequestManager.get() : null;
    var target = request == null ? null : request.getTarget();
    Method method = target == null ? null : target.getLazyMethod().getMethod();
    return method != null && method.isAnnotationPresent(Operation.class) ? method : null;
  }

  /** Whether it changes something: a POST that does takes a key of idempotency, others do not. */
  static boolean writes(Method operation, RoutingContext routing) {
    return switch (routing.request().method().name()) {
      case "PUT", "PATCH", "DELETE" -> true;
      case "POST" -> operation.isAnnotationPresent(Idempotent.class);
      default -> false;
    };
  }
}
