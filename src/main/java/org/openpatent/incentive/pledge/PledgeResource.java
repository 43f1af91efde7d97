package org.openpatent.incentive.pledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.openpatent.incentive.pledge.PledgeViews.PledgeView;
import org.openpatent.market.patent.LegalStatusChanged;
import org.openpatent.market.patent.Patent;
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
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/**
 * Pledges as the office registered them: entered by the bank that took one or by the agency, read
 * by both sides. Another's pledge is 404.
 */
@Path("/v1/pledges")
@Tag(name = "Pledges")
public class PledgeResource {
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
  @Path("/{registrationNumber}")
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
    requireOwn(terms.pledgee());
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

  /** For the bank that takes or took it, and the agency. */
  private void requireOwn(String pledgee) {
    if (!caller.actsFor(Role.BANK, pledgee) && !caller.is(Role.AGENCY)) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
  }

  @POST
  @Path("/{registrationNumber}/cancellation")
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
    requireOwn(seen.pledgee.creditCode);
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
  @Path("/{registrationNumber}")
  @RolesAllowed({Role.BANK, Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getPledge", summary = "Read a pledge")
  public PledgeView get(@PathParam("registrationNumber") RegistrationNumber number) {
    return view(Pledge.visible(number, caller));
  }

  @GET
  @Path("/{registrationNumber}/corrections")
  @RolesAllowed({Role.BANK, Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listPledgeCorrections",
      summary = "Read what stood in a pledge before it was corrected",
      description = "The first correction first.")
  public Corrections corrections(@PathParam("registrationNumber") RegistrationNumber number) {
    return Corrections.of(Pledge.visible(number, caller).path(), caller.oversees());
  }

  @GET
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
