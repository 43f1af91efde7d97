package org.openpatent.insight.funnel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/** From the look at an offer to the recorded license, for its licensor and the agency. */
@Path("/v1/organizations/{creditCode}/funnel")
@Tag(name = "Statistics")
public class FunnelResource {
  static final String RULES =
      "Looks are counted by day, without anything of who looked. Robots that say so in their"
          + " User-Agent and the licensor itself, where its token tells, are left out. A count is"
          + " here some seconds after the look; a node that is killed loses those seconds. Claims"
          + " and recordals are those of the licenses that are not void, each by its own day. Counts"
          + " of looks are kept for 800 days at least.";

  /** Which days are asked for. */
  public static class FunnelDays {
    @Parameter(description = "The first day; a year before the last one unless given.")
    @QueryParam("from")
    public LocalDate from;

    @Parameter(description = "The last day; today unless given.")
    @QueryParam("to")
    public LocalDate to;

    LocalDate last(LocalDate today) {
      return to == null ? today : to;
    }

    LocalDate first(LocalDate today) {
      return from == null ? last(today).minusYears(1).plusDays(1) : from;
    }
  }

  public record FunnelSteps(
      @Schema(
              description =
                  "How often offers stood in a list that was answered, or among those like another one.")
          long shown,
      @Schema(description = "How often one was read by itself.") long opened,
      @Schema(description = "How often it was asked what a license of one would be paid.")
          long quoted,
      @Schema(description = "Claims of licenses.") long claimed,
      @Schema(description = "Licenses recorded.") long recorded) {
    static FunnelSteps of(Object[] row, int column) {
      return new FunnelSteps(
          number(row[column]),
          number(row[column + 1]),
          number(row[column + 2]),
          number(row[column + 3]),
          number(row[column + 4]));
    }

    private static long number(Object cell) {
      return ((Number) cell).longValue();
    }

    FunnelSteps plus(FunnelSteps other) {
      return new FunnelSteps(
          shown + other.shown,
          opened + other.opened,
          quoted + other.quoted,
          claimed + other.claimed,
          recorded + other.recorded);
    }
  }

  public record FunnelMonth(@Schema(example = "2026-11") String month, FunnelSteps steps) {}

  public record FunnelView(
      LocalDate from,
      LocalDate to,
      FunnelSteps total,
      @Schema(description = "The first one first; those in which nothing happened are left out.")
          List<FunnelMonth> months) {}

  public record OfferFunnel(UUID offerId, String patentNumber, String title, FunnelSteps steps) {
    static OfferFunnel of(Object[] row) {
      return new OfferFunnel(
          (UUID) row[0], (String) row[1], (String) row[2], FunnelSteps.of(row, 3));
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @RolesAllowed({Role.LICENSOR, Role.AGENCY})
  @Operation(
      operationId = "getFunnel",
      summary = "Read how many looks at the offers of a licensor led to licenses",
      description = RULES)
  public FunnelView get(
      @PathParam("creditCode") CreditCode creditCode, @BeanParam FunnelDays days) {
    String licensor = Organization.visible(creditCode.value(), caller).creditCode;
    LocalDate today = clock.today();
    LocalDate from = days.first(today);
    LocalDate to = days.last(today);
    List<FunnelMonth> months =
        OfferInterest.byMonth(licensor, from, to).stream()
            .map(row -> new FunnelMonth((String) row[0], FunnelSteps.of(row, 1)))
            .toList();
    FunnelSteps total =
        months.stream()
            .map(FunnelMonth::steps)
            .reduce(new FunnelSteps(0, 0, 0, 0, 0), FunnelSteps::plus);
    return new FunnelView(from, to, total, months);
  }

  @GET
  @Path("/offers")
  @RolesAllowed({Role.LICENSOR, Role.AGENCY})
  @Operation(
      operationId = "listFunnelOffers",
      summary = "Read the same of each offer, the newest first",
      description = RULES)
  public Page<OfferFunnel> offers(
      @PathParam("creditCode") CreditCode creditCode,
      @BeanParam FunnelDays days,
      @Valid @BeanParam PageRequest page) {
    String licensor = Organization.visible(creditCode.value(), caller).creditCode;
    LocalDate today = clock.today();
    var found =
        OfferInterest.byOffer(
            licensor,
            days.first(today),
            days.last(today),
            page.after(UUID::fromString),
            page.rows());
    return Page.of(found, page, OfferFunnel::of, row -> row[0].toString());
  }
}
