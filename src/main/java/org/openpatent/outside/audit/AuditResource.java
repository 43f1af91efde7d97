package org.openpatent.outside.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/** Who did what; for the auditors alone. */
@Path("/v1/audit")
@Tag(name = "Audit")
public class AuditResource {
  public record AuditView(
      @Schema(description = "Its place in the chain.") String id,
      Instant happenedAt,
      @Schema(description = "The X-Request-Id of the request.") String requestId,
      @Schema(description = "The id of the operation.") String operation,
      @Schema(description = "The address that was asked; of what was created its own.")
          String resource,
      @Schema(description = "Issuer and subject of the token.") @Omittable String subject,
      @Schema(description = "The client that the token was given to.") @Omittable String client,
      List<String> roles,
      @Schema(description = "Credit code of the organization on whose behalf.") @Omittable
          String organization,
      @Schema(description = "The client's network address.") @Omittable String address,
      AuditOutcome outcome,
      @Schema(description = "The status of the answer.") int status,
      @Schema(description = "The code of the refusal.") @Omittable String problem,
      List<AuditedChange> changes,
      @Schema(description = "Its number in the chain, from 1 on; absent until it is sealed.")
          @Omittable
          Long number,
      @Schema(description = "Its seal: SHA-256 of the seal before it and of the row.") @Omittable
          String hash) {
    static AuditView of(AuditEntry entry, ObjectMapper mapper) {
      return new AuditView(
          entry.place().id(),
          entry.place().happenedAt(),
          entry.requestId(),
          entry.operation(),
          entry.resource(),
          entry.subject(),
          entry.client(),
          entry.roles(),
          entry.organization(),
          entry.address(),
          AuditOutcome.of(entry.status()),
          entry.status(),
          entry.problem(),
          entry.changes(mapper),
          entry.number(),
          entry.hash());
    }
  }

  @Inject ObjectMapper mapper;

  @GET
  @RolesAllowed(Role.AUDITOR)
  @Operation(
      operationId = "listAuditEntries",
      summary = "List who did what",
      description =
          "Each act that a request did, and each that was refused to somebody with a token, the"
              + " oldest first; what decides money or rights is shown before and after. Accounts and"
              + " contacts are masked. Refusals are there within seconds.")
  public Page<AuditView> list(
      @Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page) {
    var rows = AuditLog.page(filter.where(), page.after(AuditPlace::parse), page.rows());
    return Page.of(rows, page, row -> AuditView.of(row, mapper), row -> row.place().toString());
  }

  @GET
  @Path("/csv")
  @Produces("text/csv")
  @RolesAllowed(Role.AUDITOR)
  @Operation(
      operationId = "exportAuditEntries",
      summary = "Download who did what as CSV",
      description = "The same rows as the list, all of them; what changed is a cell of JSON.")
  public Download export(
      @Valid @BeanParam AuditFilter filter,
      @Parameter(description = CsvTable.SPREADSHEET) @QueryParam("spreadsheet")
          Boolean spreadsheet) {
    Where where = filter.where();
    return AuditFiles.TABLE.download(
        spreadsheet, AuditEntry::place, after -> AuditLog.page(where, after, AuditFiles.ROWS));
  }

  @GET
  @Path("/ndjson")
  @Produces("application/x-ndjson")
  @RolesAllowed(Role.AUDITOR)
  @Operation(
      operationId = "exportAuditLines",
      summary = "Download who did what as lines of JSON",
      description = "The same rows as the list, all of them, one a line.")
  public Download lines(@Valid @BeanParam AuditFilter filter) {
    return AuditFiles.lines(filter.where(), row -> json(AuditView.of(row, mapper)));
  }

  private byte[] json(AuditView view) {
    try {
      return mapper.writeValueAsBytes(view);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
