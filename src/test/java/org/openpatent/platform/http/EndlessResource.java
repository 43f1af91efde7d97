package org.openpatent.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Downloads of the tests: as many parts of 64 KiB as asked for, the made ones counted. A body that
 * cannot be read any more fails as the framework lets it fail.
 */
@Path("/test/parts")
@PermitAll
public class EndlessResource {
  static final AtomicInteger MADE = new AtomicInteger();
  static final int PART = 65_536;

  @GET
  @Produces({"text/plain", "text/csv"})
  @Operation(operationId = "testParts", hidden = true)
  public Download parts(@QueryParam("n") int n, @QueryParam("failAt") int failAt) {
    return new Download() {
      private int next;

      @Override
      public byte[] next() {
        if (++next == failAt) {
          throw new Problem(Code.CHANGED_MEANWHILE);
        }
        MADE.incrementAndGet();
        return next > n ? null : new byte[PART];
      }
    };
  }

  @POST
  @Operation(operationId = "testGone", hidden = true)
  public String gone() throws IOException {
    throw new IOException(new ClosedChannelException());
  }
}
