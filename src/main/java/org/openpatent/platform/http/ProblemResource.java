package org.openpatent.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;

/** What a problem's {@code type} points to: the catalogue of codes. */
@Path("/v1/problems")
@Tag(name = "Problems")
@PermitAll
public class ProblemResource {
  /** One code of the catalogue; {@code detail} is the pattern the arguments are filled into. */
  public record ProblemDescription(
      String code,
      @Schema(description = "Of an answer; where it is the address that names nothing, 404.")
          int status,
      String title,
      String detail) {
    static ProblemDescription of(Code code, Locale locale) {
      return new ProblemDescription(
          code.wire(),
          code.status,
          ProblemBody.title(code, locale),
          ProblemBody.detail(code, locale, List.of()));
    }
  }

  public record ProblemCatalogue(List<ProblemDescription> items) {}

  @Inject Caller caller;

  @GET
  @Operation(operationId = "listProblems", summary = "List all codes of refusals and warnings")
  public ProblemCatalogue list() {
    return new ProblemCatalogue(
        Arrays.stream(Code.values())
            .map(code -> ProblemDescription.of(code, caller.locale()))
            .toList());
  }

  @GET
  @Path("/{code}")
  @Operation(operationId = "getProblem", summary = "Read what a code means")
  public ProblemDescription get(
      @Parameter(example = "offer-suspended") @PathParam("code") String code) {
    return ProblemDescription.of(Code.existing(code), caller.locale());
  }
}
