package org.openpatent.market.license;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.market.patent.Patent;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Corrections;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;
import org.openpatent.platform.value.WorkingCalendar;

/**
 * The life of a license after the claim. Callers who are no side of it and do not oversee get 404.
 */
@Path("/v1/licenses")
@Tag(name = "Licenses")
public class LicenseResource {
  public record Receipt(
      @Schema(description = "Exactly the amount due, in CNY.") @NotNull Money amount,
      @Schema(description = "Today or earlier.") @NotNull LocalDate receivedOn) {}

  public record Recordal(
      @Schema(description = "The office's recordal number.") @NotBlank @Name @Size(max = 60)
          String number,
      @NotNull LocalDate recordedOn) {}

  public record Termination(
      @NotBlank @Size(max = 1000) String reason,
      @Schema(description = "The first day without the license: today or later.") @NotNull
          LocalDate on) {}

  public record Voiding(@NotBlank @Size(max = 1000) String reason) {}

  public record VoidingAnnulment(@NotBlank @Size(max = 1000) String reason) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<LicensesOwedLess> owedLess;
  @Inject Event<LicenseOwedAgain> owedAgain;

  @GET
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listLicenses",
      summary = "List licenses, newest first",
      description = "Licensors and licensees see the licenses they are a side of.")
  public Page<LicenseView> list(
      @BeanParam LicenseFilter filter, @Valid @BeanParam PageRequest page) {
    LocalDate today = clock.today();
    WorkingCalendar calendar = HolidayYear.calendar();
    var found =
        License.page(seen(filter, today, calendar), page.after(UUID::fromString), page.rows());
    return Page.of(
        found,
        page,
        license -> LicenseView.of(license, calendar, today),
        license -> license.id.toString());
  }

  private Where seen(LicenseFilter filter, LocalDate today, WorkingCalendar calendar) {
    return filter
        .where(today, calendar)
        // by the columns of the license, which have indexes, and not by the parties joined to it
        .and(
            "fk(l.licensor) = ? or fk(l.licensee) = ?",
            caller.oversees() ? null : caller.organization());
  }

  @GET
  @Path("/csv")
  @Produces("text/csv")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "exportLicenses",
      summary = "Download licenses as CSV",
      description = "The same licenses as the list, all of them.")
  public Download export(
      @BeanParam LicenseFilter filter,
      @Parameter(description = CsvTable.SPREADSHEET) @QueryParam("spreadsheet")
          Boolean spreadsheet) {
    LocalDate today = clock.today();
    WorkingCalendar calendar = HolidayYear.calendar();
    Where seen = seen(filter, today, calendar);
    return LicenseCsv.TABLE.download(
        spreadsheet,
        LicenseView::id,
        after ->
            License.page(seen, after, LicenseCsv.ROWS).stream()
                .map(license -> LicenseView.of(license, calendar, today))
                .toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getLicense", summary = "Read a license")
  public LicenseView get(@PathParam("id") UUID id) {
    return view(License.visible(id, caller));
  }

  @POST
  @Path("/{id}/receipt")
  @RolesAllowed(Role.LICENSOR)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "confirmReceipt",
      summary = "Confirm the payment of what was due",
      description = "A claim that waited for it takes effect on the day of receipt.")
  public RestResponse<LicenseView> receive(@PathParam("id") UUID id, Receipt body) {
    License license = License.visible(id, caller);
    if (!caller.actsFor(Role.LICENSOR, license.licensor.creditCode)) {
      throw new Problem(Code.FORBIDDEN);
    }
    license.receive(body.amount, body.receivedOn, act(), clock.today());
    return changed(license);
  }

  @POST
  @Path("/{id}/recordal")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordLicense",
      summary = "Enter the recordal of a license",
      description =
          "By either side once; the agency alone corrects it. Refused where it would make owed again"
              + " what was ordered to be paid back.")
  public RestResponse<LicenseView> recordWith(@PathParam("id") UUID id, Recordal body) {
    License license = License.visible(id, caller);
    boolean agency = caller.is(Role.AGENCY);
    if (!agency && license.sides().stream().noneMatch(caller::belongsTo)) {
      throw new Problem(Code.FORBIDDEN);
    }
    boolean correction = license.recordal != null;
    Act act = act();
    license.recordWith(body.number, body.recordedOn, agency, act, clock.today());
    if (correction) {
      owedLess.fire(LicensesOwedLess.of(license, act));
    }
    return changed(license);
  }

  @POST
  @Path("/{id}/termination")
  @RolesAllowed({Role.LICENSEE, Role.LICENSOR})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "terminateLicense",
      summary = "Terminate a license",
      description = "By the licensee from any day on, by the licensor for non-payment only.")
  public RestResponse<LicenseView> terminate(@PathParam("id") UUID id, Termination body) {
    License license = License.visible(id, caller);
    if (caller.actsFor(Role.LICENSEE, license.licensee.creditCode)) {
      license.terminate(body.on, body.reason, act(), clock.today());
    } else if (caller.actsFor(Role.LICENSOR, license.licensor.creditCode)) {
      license.terminateForNonPayment(body.on, body.reason, act(), clock.today());
    } else {
      throw new Problem(Code.FORBIDDEN);
    }
    return changed(license);
  }

  @POST
  @Path("/{id}/voiding")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "voidLicense",
      summary = "Declare a license void",
      description = "For licenses obtained by false statements; it then owes no compensation.")
  public RestResponse<LicenseView> declareVoid(@PathParam("id") UUID id, Voiding body) {
    License license = License.visible(id, caller);
    license.declareVoid(body.reason, act());
    owedLess.fire(LicensesOwedLess.of(license, license.voided));
    return changed(license);
  }

  @POST
  @Path("/{id}/voiding/annulment")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "annulVoiding",
      summary = "Annul a voiding made by mistake",
      description =
          "The license is what it was before, and lines that it lost by the voiding alone are open"
              + " again. Refused once a line was recovered, or where something that stands was"
              + " built on the voiding: another license for these days, an approved settlement.")
  public RestResponse<LicenseView> annulVoiding(@PathParam("id") UUID id, VoidingAnnulment body) {
    License license = License.visible(id, caller);
    Patent.locked(license.patent.number); // a claim of it is stored already or waits for this
    Instant voidedAt = license.voided == null ? null : license.voided.at();
    license.annulVoiding(body.reason, act(), clock.today());
    owedAgain.fire(new LicenseOwedAgain(license, voidedAt, Code.VOIDING_BUILT_UPON));
    return changed(license);
  }

  @GET
  @Path("/{id}/corrections")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listLicenseCorrections",
      summary = "Read what stood in a license before it was corrected",
      description =
          "Recordals before they were corrected, voidings that were annulled, and notices of the"
              + " licensee that gave way to a termination for non-payment; the first one first. Who did it"
              + " is shown to those who oversee.")
  public Corrections corrections(@PathParam("id") UUID id) {
    return Corrections.of(License.visible(id, caller).path(), caller.oversees());
  }

  private Act act() {
    return caller.acting(clock.now());
  }

  private RestResponse<LicenseView> changed(License license) {
    License.flush();
    return RestResponse.ok(view(license));
  }

  private LicenseView view(License license) {
    return LicenseView.of(license, HolidayYear.calendar(), clock.today());
  }
}
