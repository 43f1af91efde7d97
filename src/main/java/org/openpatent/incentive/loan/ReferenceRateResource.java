package org.openpatent.incentive.loan;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.TextForm;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** The rates that programs compare contract rates with. */
@Path("/v1/reference-rates/LPR-1Y")
@Tag(name = "Loans")
public class ReferenceRateResource {
  public record AnnouncedRate(
      @Schema(description = "A year, 0 to 100.", pattern = Percent.AT_MOST_WHOLE) @NotNull
          Percent percent) {}

  public record ReferenceRateView(
      @Schema(description = "The first day on which it is in force.") LocalDate on,
      Percent percent,
      @Schema(description = "When it was entered or corrected last.") Instant enteredAt,
      Integer version)
      implements Versioned {
    static ReferenceRateView of(ReferenceRate rate) {
      return new ReferenceRateView(
          rate.key.inForceOn(), rate.percent, rate.entered.at(), rate.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @Path("/{on}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putReferenceRate",
      summary = "Enter the 1-year LPR in force from a day on, or correct it",
      description =
          "What a correction replaces is kept. What was settled stays; statements, quotes and later"
              + " settlements are computed with the corrected rate.")
  public RestResponse<ReferenceRateView> put(
      @Parameter(example = "2025-05-20") @PathParam("on") LocalDate on,
      @HeaderParam("If-Match") String ifMatch,
      AnnouncedRate body) {
    if (body.percent.exceeds(Percent.WHOLE)) {
      throw new Problem(Code.RANGE, "0 – " + Percent.WHOLE).at("/percent");
    }
    ReferenceRate rate = ReferenceRate.of(on);
    Etags.requireMatch(ifMatch, rate == null ? null : rate.version);
    if (on.isAfter(clock.today())) {
      throw new Problem(Code.DATE_IN_FUTURE);
    }
    Act act = caller.acting(clock.now());
    boolean created = rate == null;
    if (created) {
      rate = ReferenceRate.enter(on, body.percent, act);
    } else {
      rate.correct(body.percent, act);
    }
    ReferenceRate.flush();
    return Answers.put(ReferenceRateView.of(rate), created, rate.path());
  }

  @GET
  @Path("/{on}")
  @PermitAll
  @Operation(
      operationId = "getReferenceRate",
      summary = "Read the 1-year LPR that was entered for a day")
  public ReferenceRateView get(@Parameter(example = "2025-05-20") @PathParam("on") LocalDate on) {
    return ReferenceRateView.of(ReferenceRate.existing(on));
  }

  @GET
  @PermitAll
  @Operation(operationId = "listReferenceRates", summary = "List the 1-year LPR, the newest first")
  public Page<ReferenceRateView> list(
      @Parameter(description = "The one in force on this day alone; none before the first.")
          @QueryParam("inForceOn")
          LocalDate inForceOn,
      @Valid @BeanParam PageRequest page) {
    List<ReferenceRate> rates =
        inForceOn == null
            ? ReferenceRate.page(page.after(TextForm::day), page.rows())
            : Stream.ofNullable(ReferenceRate.inForceOn(inForceOn)).toList();
    return Page.of(rates, page, ReferenceRateView::of, rate -> rate.key.inForceOn().toString());
  }
}
