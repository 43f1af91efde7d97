package org.openpatent.incentive.pledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.pledge.PledgeViews.PledgeCheck;
import org.openpatent.incentive.pledge.PledgeViews.PledgeRefusal;
import org.openpatent.incentive.pledge.PledgeViews.PledgeView;
import org.openpatent.market.patent.LegalStatusChanged;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Corrections;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/**
 * Pledges as the office registered them: entered by the bank that took one or by the agency, read
 * by both sides. Another's pledge is 404.
 */
@Path("/v1")
@Tag(name = "Pledges")
public class PledgeResource {
  public record PledgeRegistration(
      @Schema(description = "Today or earlier; the day on which the pledge arose.") @NotNull
          LocalDate registeredOn,
      @Schema(description = "Credit code of the owner who pledges; registered here.") @NotNull
          CreditCode pledgor,
      @Schema(description = "Credit code of the bank; registered here.") @NotNull
          CreditCode pledgee,
      @NotEmpty @Size(max = 100) List<@NotNull PatentNumber> patents,
      @Schema(description = "In CNY.", pattern = Money.POSITIVE) @NotNull Money securedAmount,
      @Schema(description = "From the day of registration on.") @NotNull LocalDate debtDueOn,
      @Valid Valuation valuation,
      @Schema(
              description =
                  "Whether the pledgee consents in writing that an open license goes on; false"
                      + " unless given.")
          Boolean openLicenseConsent,
      @Schema(description = "Credit codes of the co-owners who agreed.") @Size(max = 50)
          List<@NotNull CreditCode> consents) {
    PledgeTerms terms() {
      return new PledgeTerms(
          registeredOn,
          pledgor.value(),
          pledgee.value(),
          patents.stream().map(PatentNumber::canonical).toList(),
          securedAmount,
          debtDueOn,
          valuation,
          Boolean.TRUE.equals(openLicenseConsent),
          consents == null ? List.of() : consents.stream().map(CreditCode::value).toList());
    }
  }

  public record PledgeCancellation(
      @Schema(
              description =
                  "The first day without the pledge: from its registration to today. On the day of"
                      + " its registration it was none.")
          @NotNull
          LocalDate on,
      @NotNull CancellationReason reason) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<LegalStatusChanged> followers;

  @PUT
  @Path("/pledges/{registrationNumber}")
  @RolesAllowed({Role.BANK, Role.AGENCY})
  @Transactional
  @Operation(
      operationId = "putPledge",
      summary = "Enter a registered pledge",
      description =
          "Refused with the code of the first rule broken; all of them are in errors, asked as of"
              + " the day of registration. It is the event PLEDGED of each patent, and"
              + " PLEDGE_CONSENTED where the pledgee consents. The same again changes nothing; what"
              + " was registered stays, amount, due day and valuation are corrected by the agency.")
  public RestResponse<PledgeView> put(
      @PathParam("registrationNumber") RegistrationNumber number,
      @HeaderParam("If-Match") String ifMatch,
      PledgeRegistration body) {
    PledgeTerms terms = body.terms();
    requireOwn(caller.actsFor(Role.BANK, terms.pledgee()));
    // locked in the order of their numbers: of two pledges of a patent the second sees the first
    List<Patent> patents = Patent.locked(terms.patents());
    Pledge found = Pledge.ofLocked(number);
    if (found != null) {
      found.requireVisible(caller);
      return RestResponse.ok(changed(found, ifMatch, terms, patents));
    }
    Etags.requireMatch(ifMatch, null);
    Pledging pledging = Pledging.of(terms, patents, clock.today());
    List<Problem.Field> refusals = pledging.refusals();
    if (!refusals.isEmpty()) {
      throw new Problem(refusals);
    }
    Act act = caller.acting(clock.now());
    Pledge pledge = pledging.register(number, act);
    for (Patent patent : pledging.patents()) {
      PledgedPatent.pledge(pledge, patent, act, clock.today()).forEach(followers::fire);
    }
    Pledge.flush();
    return Answers.created(view(pledge), pledge.path());
  }

  private PledgeView changed(
      Pledge pledge, String ifMatch, PledgeTerms terms, List<Patent> patents) {
    Map<String, Object> replaced = pledge.terms(numbers(pledge)).differing(terms);
    if (replaced.isEmpty()) {
      Etags.requireMatchIfAsked(ifMatch, pledge.version);
      return view(pledge);
    }
    if (!caller.is(Role.AGENCY) || !PledgeTerms.areCorrectable(replaced.keySet())) {
      throw new Problem(Code.PLEDGE_REGISTERED);
    }
    Etags.requireMatch(ifMatch, pledge.version);
    terms.requireConsistent(clock.today());
    List<Problem.Field> outlived = PledgeRules.outlived(terms, patents);
    if (!outlived.isEmpty()) {
      throw new Problem(outlived);
    }
    pledge.correct(terms, replaced, caller.acting(clock.now()));
    Pledge.flush();
    return view(pledge);
  }

  @POST
  @Path("/pledge-checks")
  @RolesAllowed({Role.BANK, Role.LICENSOR, Role.LICENSEE, Role.AGENCY})
  @Operation(
      operationId = "checkPledge",
      summary = "Check a pledge without entering it",
      description = "For the two sides and the agency; reports every refusal at once.")
  public PledgeCheck check(PledgeRegistration body) {
    PledgeTerms terms = body.terms();
    requireOwn(
        caller.actsFor(Role.BANK, terms.pledgee())
            || caller.actsFor(Role.LICENSOR, terms.pledgor())
            || caller.actsFor(Role.LICENSEE, terms.pledgor()));
    Pledging pledging = Pledging.of(terms, Patent.of(terms.patents()), clock.today());
    return new PledgeCheck(
        pledging.refusals().stream()
            .map(broken -> PledgeRefusal.of(broken, caller.locale()))
            .toList());
  }

  /**
   * @param side whether the caller acts for a side that may do this
   */
  private void requireOwn(boolean side) {
    if (!side && !caller.is(Role.AGENCY)) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
  }

  @POST
  @Path("/pledges/{registrationNumber}/cancellation")
  @RolesAllowed({Role.BANK, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "cancelPledge",
      summary = "Cancel a pledge",
      description =
          "It is the event PLEDGE_RELEASED of each patent. One entered by mistake is cancelled as"
              + " VOID on the day of its registration, and was none.")
  public RestResponse<PledgeView> cancel(
      @PathParam("registrationNumber") RegistrationNumber number, PledgeCancellation body) {
    Pledge seen = Pledge.visible(number, caller);
    requireOwn(caller.actsFor(Role.BANK, seen.pledgee.creditCode));
    List<PledgedPatent> pledged = PledgedPatent.of(number.canonical());
    Map<String, Patent> patents =
        Patent.byNumber(Patent.locked(pledged.stream().map(one -> one.patentNumber).toList()));
    Pledge pledge = seen.lock();
    Act act = caller.acting(clock.now());
    pledge.cancel(body.on, body.reason, act, clock.today());
    for (PledgedPatent one : pledged) {
      followers.fire(one.release(pledge, patents.get(one.patentNumber), act, clock.today()));
    }
    Pledge.flush();
    return RestResponse.ok(view(pledge));
  }

  @GET
  @Path("/pledges/{registrationNumber}")
  @RolesAllowed({Role.BANK, Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getPledge", summary = "Read a pledge")
  public PledgeView get(@PathParam("registrationNumber") RegistrationNumber number) {
    return view(Pledge.visible(number, caller));
  }

  @GET
  @Path("/pledges/{registrationNumber}/corrections")
  @RolesAllowed({Role.BANK, Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listPledgeCorrections",
      summary = "Read what stood in a pledge before it was corrected",
      description = "The first correction first.")
  public Corrections corrections(@PathParam("registrationNumber") RegistrationNumber number) {
    return Corrections.of(Pledge.visible(number, caller).path(), caller.oversees());
  }

  @GET
  @Path("/pledges")
  @RolesAllowed({Role.BANK, Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listPledges",
      summary = "List pledges",
      description =
          "Cancelled ones too, in the order of their numbers, the last first. A bank sees those it"
              + " took, an owner those it gave.")
  public Page<PledgeView> list(@BeanParam PledgeFilter filter, @Valid @BeanParam PageRequest page) {
    List<Pledge> found =
        Pledge.page(
            filter.where(caller.oversees() ? null : caller.organization()),
            page.after(text -> text),
            page.rows());
    Map<String, List<String>> patents =
        PledgedPatent.numbers(found.stream().map(pledge -> pledge.registrationNumber).toList());
    return Page.of(
        found,
        page,
        pledge -> PledgeView.of(pledge, patents.get(pledge.registrationNumber)),
        pledge -> pledge.registrationNumber);
  }

  private static List<String> numbers(Pledge pledge) {
    return PledgedPatent.of(pledge.registrationNumber).stream()
        .map(pledged -> pledged.patentNumber)
        .toList();
  }

  private static PledgeView view(Pledge pledge) {
    return PledgeView.of(pledge, numbers(pledge));
  }
}
