package org.openpatent.platform.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.openpatent.platform.value.Caller;

/**
 * Says to caches by which headers of the request an answer differs; the framework does not know
 * which they are.
 */
public class VaryHeader {
  @Inject Caller caller;

  @ServerResponseFilter
  void vary(ContainerResponseContext response) {
    List<String> by = new ArrayList<>(List.of(HttpHeaders.AUTHORIZATION, "Accept-Encoding"));
    if (response.getEntity() instanceof ProblemBody || caller.isLocaleUsed()) {
      by.add(HttpHeaders.ACCEPT_LANGUAGE);
    }
    response.getHeaders().add(HttpHeaders.VARY, String.join(", ", by));
  }
}
