package org.openpatent.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Finds the methods that the address asked for takes. The framework refuses another method without
 * naming them, and answers OPTIONS with the methods of neighboring addresses too.
 */
public class AllowedMethods {
  @ServerRequestFilter(preMatching = true)
  Response options(ContainerRequestContext request) {
    if (!request.getMethod().equals("OPTIONS")) {
      return null;
    }
    Set<String> allowed = here();
    if (allowed.isEmpty()) {
      throw new Problem(Code.NOT_FOUND);
    }
    allowed.add("OPTIONS");
    return Response.noContent().header(HttpHeaders.ALLOW, String.join(", ", allowed)).build();
  }

  /** Those of the most literal template alone: {@code /facets} is not one of {@code /{number}}. */
  static Set<String> here() {
    Set<String> allowed = new TreeSet<>();
    int mostLiteral = 0;
    var request = CurrentRequestManager.get();
    String path = request.getPathWithoutPrefix();
    var classes = new RequestMapper<>(request.getDeployment().getClassMappers());
    for (var match = classes.map(path);
        match != null;
        match = classes.continueMatching(path, match)) {
      String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
      for (var handler : match.value.handlers) {
        if (handler instanceof ClassRoutingHandler routing) {
          for (var ofMethod : routing.getMappers().entrySet()) {
            var found = ofMethod.getKey() == null ? null : ofMethod.getValue().map(remaining);
            if (found == null) {
              continue;
            }
            int literal =
                match.template.literalCharacterCount + found.template.literalCharacterCount;
            if (literal > mostLiteral) {
              allowed.clear();
              mostLiteral = literal;
            }
            if (literal == mostLiteral) {
              allowed.add(ofMethod.getKey());
            }
          }
        }
      }
    }
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    return allowed;
  }
}
