package org.openpatent.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first page of the API: links to the rest, for a caller who knows only the address. */
@Path("/")
@Tag(name = "Entrance")
@PermitAll
public class EntranceResource {
  public record EntranceLink(
      @Schema(description = "A path of this service.") String href, String title) {}

  public record Entrance(String name, List<EntranceLink> links) {}

  private static final Entrance ENTRANCE =
      new Entrance(
          "OpenPatent",
          List.of(
              new EntranceLink("/openapi", "the API's document"),
              new EntranceLink("/swagger-ui", "the same to try out, in a demonstration"),
              new EntranceLink("/health", "whether the service is well"),
              new EntranceLink("/v1/me", "who the caller is, and what it may do"),
              new EntranceLink("/v1/offers", "open licenses"),
              new EntranceLink("/v1/patents", "patents"),
              new EntranceLink("/v1/programs", "programs, and what they pay for"),
              new EntranceLink("/v1/licenses", "licenses, for their sides"),
              new EntranceLink("/v1/settlement-lines", "what was granted and paid, for payees"),
              new EntranceLink("/v1/problems", "what each code of a refusal means")));

  @GET
  @Operation(operationId = "getEntrance", summary = "Read where everything is")
  public Entrance get() {
    return ENTRANCE;
  }
}
