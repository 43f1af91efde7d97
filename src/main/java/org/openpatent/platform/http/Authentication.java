package org.openpatent.platform.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Refuses a bad token on public resources too: whoever sends one wants to know. The framework's
 * proactive authentication does so as well, but with an answer that is no problem.
 */
public class Authentication {
  private static final Pattern ONLY_DOTS = Pattern.compile("\\w+[ .]+");

  @Inject CurrentIdentityAssociation identity;
  @Inject VerifiedTokens verified;

  /**
   * The framework looks for the parts of a token between its dots, and fails where there are none.
   */
  @ServerRequestFilter(preMatching = true)
  void refuseDots(ContainerRequestContext request) {
    List<String> sent = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (sent != null && sent.stream().anyMatch(one -> ONLY_DOTS.matcher(one).matches())) {
      throw new Problem(Code.UNAUTHENTICATED);
    }
  }

  @ServerRequestFilter
  Uni<Response> check(ContainerRequestContext request) {
    List<String> sent = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (sent == null) {
      return null;
    }
    return identity
        .getDeferredIdentity()
        .onItem()
        .transform(
            known -> {
              // the framework takes another scheme for no token, and looks at the first of several
              if (known.isAnonymous() || sent.size() > 1) {
                throw new Problem(Code.UNAUTHENTICATED);
              }
              verified.keep(sent.get(0), known);
              return null;
            });
  }
}
