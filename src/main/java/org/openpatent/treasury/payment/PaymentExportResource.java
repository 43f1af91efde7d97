package org.openpatent.treasury.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.bank.Pain001;
import org.openpatent.treasury.bank.PaymentCsv;
import org.openpatent.treasury.bank.Transfer;
import org.openpatent.treasury.settlement.Settlement;

/** Payment files for the bank; they hold accounts, so they are for the treasury alone. */
@Path("/v1/settlements/{id}/exports")
@Tag(name = "Treasury")
public class PaymentExportResource {
  private static final String XML = "application/xml";
  private static final String CSV = "text/csv";
  private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
  private static final int PAGE = 500;

  /** The first is chosen where the caller accepts both equally. */
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.valueOf(XML), CSV_TYPE).build();

  public record PaymentExportView(
      UUID id,
      UUID settlement,
      @Schema(description = "The message id in the file, which the bank's answer repeats.")
          String messageId,
      Instant createdAt,
      @Schema(description = "A working day.") LocalDate executionOn,
      int paymentCount,
      Money controlSum) {
    static PaymentExportView of(PaymentExport e) {
      return new PaymentExportView(
          e.id,
          e.settlementId,
          e.messageId,
          e.created.at(),
          e.executionOn,
          e.paymentCount,
          e.controlSum);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject PaymentConfig config;
  @Inject PayingOut payingOut;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PaymentExportView.class)))
  @APIResponse(
      responseCode = "204",
      description =
          "No file: what could have been sent turned out not to be owed and was taken back; the"
              + " settlement is closed unless payees wait for a verified account")
  @Operation(
      operationId = "exportPayments",
      summary = "Write a payment file of all that can be paid",
      description =
          "Less what turned out not to be owed, which is taken back and available again. Payees"
              + " without a verified payout account wait, and come with a later export of the same"
              + " settlement.")
  public RestResponse<PaymentExportView> export(@PathParam("id") UUID id) {
    Settlement settlement = Settlement.locked(id);
    settlement.requireOpenToPayment();
    var debtor = config.debtor().orElseThrow(() -> new Problem(Code.DEBTOR_NOT_CONFIGURED));
    LocalDate today = clock.today();
    LocalDate executionOn = HolidayYear.calendar().workingDayFrom(today);
    HolidayYear.requireAnnounced(today, executionOn);
    Act act = caller.acting(clock.now());
    boolean reduced = !payingOut.takeBack(settlement, act).isZero();
    if (reduced && PaymentAttempt.ready(id).count() == 0) {
      return RestResponse.noContent(); // a refusal would undo what was taken back
    }
    settlement.export();
    PaymentExport export = PaymentExport.send(id, debtor, act, executionOn);
    return Answers.created(
        PaymentExportView.of(export), "/v1/settlements/" + id + "/exports/" + export.id);
  }

  @GET
  @RolesAllowed(Role.TREASURY)
  @Operation(operationId = "listExports", summary = "List the payment files of a settlement")
  public Page<PaymentExportView> list(
      @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    Settlement settlement = Settlement.existing(id);
    var found = PaymentExport.page(settlement.id, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, PaymentExportView::of, export -> export.id.toString());
  }

  @GET
  @Path("/{export}")
  @Produces({XML, CSV})
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
  // no RestResponse: for that the framework would choose the writer where there are two types
  public Response download(
      @PathParam("id") UUID id,
      @PathParam("export") UUID exportId,
      @Parameter(description = CsvTable.SPREADSHEET) @QueryParam("spreadsheet") Boolean spreadsheet,
      @Context Request request) {
    PaymentExport export = PaymentExport.existing(id, exportId);
    Variant chosen = request.selectVariant(FORMS);
    if (chosen == null) {
      throw new Problem(Code.NOT_ACCEPTABLE);
    }
    Settlement settlement = Settlement.existing(export.settlementId);
    String remittance = settlement.program.code + " " + settlement.cutOff;
    Function<Transfer, List<Transfer>> page = last -> page(export, last, remittance);
    Download file =
        chosen.getMediaType().equals(CSV_TYPE)
            ? PaymentCsv.download(spreadsheet, page)
            : Pain001.download(export.file(), page);
    return Response.ok(file, chosen.getMediaType()).build();
  }

  private static List<Transfer> page(PaymentExport export, Transfer last, String remittance) {
    String after = last == null ? null : last.endToEndId();
    return PaymentAttempt.page(export.id, after, PAGE).stream()
        .map(attempt -> attempt.transfer(remittance))
        .toList();
  }
}
