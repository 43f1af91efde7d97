package org.openpatent.shape.violations.market.patent;

import jakarta.ws.rs.core.Response;

/** HTTP types are for resources. */
class SpeaksHttp {
  Response answer() {
    return Response.ok().build();
  }
}
