package org.openpatent.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A PUT is idempotent by itself; a key that would be ignored must not look honored. */
public class KeylessPuts {
  @ServerRequestFilter
  void refuseKey(ContainerRequestContext request) {
    if (request.getMethod().equals("PUT") && request.getHeaderString("Idempotency-Key") != null) {
      throw new Problem(Code.IDEMPOTENCY_KEY_UNSUPPORTED);
    }
  }
}
