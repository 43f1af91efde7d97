package org.openpatent.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.bank.Pain001;
import org.openpatent.bank.PaymentCsv;
import org.openpatent.bank.PaymentFile;
import org.openpatent.bank.Transfer;
import org.openpatent.platform.Answers;
import org.openpatent.platform.Code;
import org.openpatent.platform.Idempotent;
import org.openpatent.platform.LegalClock;
import org.openpatent.platform.Limit;
import org.openpatent.platform.Money;
import org.openpatent.platform.Page;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Role;
import org.openpatent.settlement.Settlement;

/** Payment files for the bank; they hold accounts, so they are for the treasury alone. */
@Path("/v1/settlements/{id}/exports")
@Tag(name = "Treasury")
public class PaymentExportResource {
  private static final String XML = "application/xml";
  private static final String CSV = "text/csv";
  private static final MediaType XML_TYPE = MediaType.valueOf(XML);
  private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);

  public record PaymentExportView(
      UUID id,
      UUID settlement,
      @Schema(description = "The message id in the file, which the bank's answer repeats.")
          String messageId,
      Instant createdAt,
      LocalDate executionOn,
      int paymentCount,
      Money controlSum) {
    static PaymentExportView of(PaymentExport e) {
      return new PaymentExportView(
          e.id,
          e.settlementId,
          e.messageId,
          e.createdAt,
          e.executionOn,
          e.paymentCount,
          e.controlSum);
    }
  }

  @Inject LegalClock clock;
  @Inject PaymentConfig config;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "exportPayments",
      summary = "Write a payment file of all that can be paid",
      description =
          "Payees without a verified payout account wait, and come with a later export of the same"
              + " settlement.")
  public RestResponse<PaymentExportView> export(@PathParam("id") UUID id) {
    Settlement settlement = Settlement.locked(id);
    settlement.export();
    var debtor = config.debtor().orElseThrow(() -> new Problem(Code.DEBTOR_NOT_CONFIGURED));
    PaymentExport export = PaymentExport.send(id, debtor, clock.now(), clock.today());
    return Answers.created(
        PaymentExportView.of(export), "/v1/settlements/" + id + "/exports/" + export.id);
  }

  @GET
  @RolesAllowed(Role.TREASURY)
  @Operation(operationId = "listExports", summary = "List the payment files of a settlement")
  public Page<PaymentExportView> list(
      @PathParam("id") UUID id,
      @QueryParam("limit") Limit limit,
      @QueryParam("cursor") String cursor) {
    Settlement settlement = Settlement.existing(id);
    int rows = Limit.of(limit);
    var found = PaymentExport.page(settlement.id, Page.key(cursor, UUID::fromString), rows + 1);
    return Page.of(found, rows, PaymentExportView::of, export -> export.id.toString());
  }

  @GET
  @Path("/{export}")
  @Produces({XML, CSV})
  @ResponseHeader(name = "Content-Disposition", value = "attachment")
  @RolesAllowed(Role.TREASURY)
  @APIResponse(
      responseCode = "200",
      description = "ISO 20022 pain.001.001.09, or the same as CSV",
      content = {
        @Content(mediaType = XML, schema = @Schema(implementation = String.class)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
      })
  @Operation(
      operationId = "downloadExport",
      summary = "Download a payment file",
      description = "The same bytes each time.")
  public StreamingOutput download(
      @PathParam("id") UUID id, @PathParam("export") UUID exportId, @Context HttpHeaders headers) {
    PaymentExport export = PaymentExport.of(id, exportId);
    if (export == null) {
      throw new Problem(Code.NOT_FOUND);
    }
    boolean csv = prefersCsv(headers);
    PaymentFile file = export.file();
    List<Transfer> transfers = transfers(export);
    return out -> {
      Iterator<Transfer> each = transfers.iterator();
      if (csv) {
        PaymentCsv.write(each, false, out);
      } else {
        Pain001.write(file, each, out);
      }
    };
  }

  /** The framework says which type it answers only to who returns one; so it is chosen here too. */
  private static boolean prefersCsv(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .filter(type -> type.isCompatible(XML_TYPE) || type.isCompatible(CSV_TYPE))
        .findFirst()
        .map(type -> !type.isCompatible(XML_TYPE))
        .orElse(false);
  }

  private static List<Transfer> transfers(PaymentExport export) {
    Settlement settlement = Settlement.existing(export.settlementId);
    String remittance = settlement.program.code + " " + settlement.cutOff;
    return PaymentAttempt.ofExport(export.id).stream()
        .map(attempt -> attempt.transfer(remittance))
        .toList();
  }
}
