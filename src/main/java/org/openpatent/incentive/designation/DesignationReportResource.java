package org.openpatent.incentive.designation;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.market.intake.ImportJob;
import org.openpatent.market.intake.ImportMode;
import org.openpatent.market.intake.ImportResource;
import org.openpatent.market.intake.ImportViews.ImportView;
import org.openpatent.market.intake.Imports;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.SentFile;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.LongWork;
import org.openpatent.platform.value.Role;

/** A list of designated firms in one file; what becomes of it is told by the imports. */
@Path("/v1/designation-reports")
@Tag(name = "Designations")
public class DesignationReportResource {
  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Imports imports;

  @POST
  @Consumes({SentFile.CSV, SentFile.XLSX, SentFile.NDJSON})
  @RolesAllowed(Role.AGENCY)
  @Transactional
  // the file is stored before it is answered
  @TransactionConfiguration(timeout = 600)
  @LongWork
  @Idempotent
  @RequestBody(
      required = true,
      description =
          "A table with Chinese or English headings, or lines of JSON whose fields are named as in"
              + " the body of a designation, with level and creditCode. Its content tells what it"
              + " is.",
      content = {
        @Content(mediaType = SentFile.CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = SentFile.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = SentFile.NDJSON, schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "202",
      description = "Waits to be read",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ImportView.class)))
  @Operation(
      operationId = "startDesignationReport",
      summary = "Send a list of designated firms",
      description =
          "A row keeps the rules of entering a designation: it adds a term, or corrects the one that"
              + " begins in the same month; the same again changes nothing. The firm is named by its"
              + " credit code or by the name under which it is registered. How far it is, and which"
              + " rows were refused, is read at the import that is answered.")
  public RestResponse<ImportView> start(
      @Parameter(description = "What becomes of the good rows; good-rows unless given.")
          @QueryParam("mode")
          ImportMode mode,
      SentFile body)
      throws IOException {
    var wishes = new ImportJob.Wishes(DesignationRows.CODE, mode, false, false, false);
    Act act = caller.acting(clock.now());
    ImportJob job = imports.take(wishes, body, act);
    return ImportResource.accepted(ImportView.of(job, act.at(), caller.locale()));
  }

  @GET
  @Path("/template")
  @Produces({SentFile.CSV, SentFile.XLSX})
  @RolesAllowed(Role.AGENCY)
  @APIResponse(
      responseCode = "200",
      description = "A table with headings only",
      content = {
        @Content(mediaType = SentFile.CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = SentFile.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "getDesignationReportTemplate",
      summary = "Download a table of designations to fill in",
      description = "Headings in Chinese or English, by Accept-Language; any order will do.")
  public Response template(@Context Request request) {
    return ImportResource.template(
        DesignationColumn.COLUMNS, "designations", request, caller.locale());
  }
}
