package org.openpatent.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Logs a line for each request of the tests. */
@Path("/test/logged")
@PermitAll
public class LoggingResource {
  static final String LINE = "a line of a request";

  private static final Logger LOG = Logger.getLogger(LoggingResource.class);

  @GET
  @Operation(operationId = "testLogged", hidden = true)
  public void log() {
    LOG.info(LINE);
  }
}
