package org.openpatent.treasury.payment;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.SentFile;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.LongWork;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.bank.Pain002;
import org.openpatent.treasury.settlement.Settlement;

/** What the bank says became of a payment file. */
@Path("/v1/payment-status-reports")
// a file may hold a payment for each of a hundred thousand payees
@TransactionConfiguration(timeout = 600)
@LongWork
@Tag(name = "Treasury")
public class StatusReportResource {
  public record StatusReportView(
      UUID id,
      String messageId,
      @Schema(description = "The settlement whose payments it answers.") UUID settlement,
      @Schema(description = "The payment file it answers.") UUID export,
      Instant receivedAt,
      @Schema(description = "How many payments it newly reports paid.") int paid,
      int rejected,
      @Schema(description = "On their way; another report will come.") int pending) {
    static StatusReportView of(PaymentStatusReport r, UUID settlement) {
      return new StatusReportView(
          r.id,
          r.messageId,
          settlement,
          r.exportId,
          r.received.at(),
          r.paid,
          r.rejected,
          r.pending);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject PayingOut payingOut;

  @POST
  @Consumes("application/xml")
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @RequestBody(
      required = true,
      description = "ISO 20022 pain.002.001.10",
      content =
          @Content(mediaType = "application/xml", schema = @Schema(implementation = String.class)))
  @Operation(
      operationId = "reportPaymentStatus",
      summary = "Enter the bank's answer to a payment file",
      description =
          "Marks each payment paid or rejected, on the day that the bank says: all of the file or"
              + " nothing, and only where it agrees with itself and with what was sent. A rejection"
              + " that says that this was sent twice decides nothing. The same file again"
              + " changes nothing and gets the same answer, and what an earlier file said may be"
              + " repeated beside what is new.")
  public RestResponse<StatusReportView> report(SentFile body) throws IOException {
    Pain002 report = Pain002.open(body.open());
    PaymentExport export = PaymentExport.ofMessage(report.originalMessageId());
    if (export == null) {
      throw new Problem(Code.STATUS_REPORT_UNKNOWN_FILE, report.originalMessageId());
    }
    Settlement settlement = Settlement.locked(export.settlementId);
    byte[] hash = body.sha256();
    PaymentStatusReport kept = PaymentStatusReport.received(report.messageId(), hash);
    if (kept == null) {
      kept = payingOut.take(report, hash, export, settlement, caller.acting(clock.now()));
    }
    return RestResponse.ok(StatusReportView.of(kept, settlement.id));
  }
}
