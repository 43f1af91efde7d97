package org.openpatent.outside.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LongWork;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Whether the log is what was written. */
@Path("/v1/audit")
@Tag(name = "Audit")
public class AuditChainResource {
  /** Faults of an answer; more are found by the function in the database. */
  private static final int MOST = 100;

  @Schema(description = "The end of the chain: noted elsewhere, it finds a chain written anew.")
  public record AuditSeal(
      @Schema(description = "How many rows are sealed.", minimum = "0") long number,
      @Schema(description = "SHA-256, in hexadecimal digits; zeros while nothing is sealed.")
          String hash) {
    static AuditSeal of(AuditLog.Seal seal) {
      return new AuditSeal(seal.number(), seal.hash());
    }
  }

  /** What is wrong at a place. */
  public enum AuditFaultKind {
    CHANGED,
    MISSING,
    SEAL_MISSING,
    OUT_OF_ORDER,
    NOT_SEALED,
    NOT_AS_NOTED
  }

  @Schema(
      description =
          "A row that is not what was sealed (CHANGED) or is gone (MISSING), a seal that is gone or"
              + " out of order, a row put in between (NOT_SEALED), or a seal that is not the noted"
              + " one.")
  public record AuditFault(
      AuditFaultKind fault,
      @Schema(description = "Of the seal.") @Omittable Long number,
      @Schema(description = "Of the row.") @Omittable String id) {
    static AuditFault of(AuditLog.Fault fault) {
      return new AuditFault(
          AuditFaultKind.valueOf(fault.fault()),
          fault.number(),
          fault.tx() == null ? null : fault.tx() + "-" + fault.place());
    }
  }

  public record AuditVerification(
      @Schema(description = "Whether nothing is wrong.") boolean whole,
      AuditSeal latest,
      @Schema(description = "The first hundred.") List<AuditFault> faults) {}

  @GET
  @Path("/seal")
  @RolesAllowed(Role.AUDITOR)
  @Operation(
      operationId = "getLatestAuditSeal",
      summary = "Read the end of the chain",
      description = "To be noted where nobody who runs the service can change it.")
  public AuditSeal latest() {
    return AuditSeal.of(AuditLog.latestSeal());
  }

  @GET
  @Path("/verification")
  @Transactional
  @LongWork
  @RolesAllowed(Role.AUDITOR)
  @Operation(
      operationId = "verifyAudit",
      summary = "Verify the whole log",
      description =
          "Computes each seal anew, from the first row on, and looks for rows that have none. With"
              + " a number and a hash that were noted before, also whether the chain is still that"
              + " one. The same is done by the function audit_verify of the database, for whoever"
              + " does not trust the service.")
  public AuditVerification verify(
      @Parameter(description = "Of a seal that was noted; with its hash.")
          @QueryParam("number")
          @Min(1)
          Long number,
      @Parameter(description = "The hash of that seal.")
          @QueryParam("hash")
          @Pattern(regexp = "[0-9a-f]{64}")
          String hash) {
    if ((number == null) != (hash == null)) {
      throw new Problem(Code.INVALID_QUERY_PARAMETER, number == null ? "number" : "hash");
    }
    AuditLog.Seal latest = AuditLog.latestSeal();
    var noted = number == null ? null : new AuditLog.Seal(number, hash);
    List<AuditFault> faults = AuditLog.faults(noted, MOST).stream().map(AuditFault::of).toList();
    return new AuditVerification(faults.isEmpty(), AuditSeal.of(latest), faults);
  }
}
