package org.openpatent.party.organization;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.AccountForm;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Role;

/** Payout accounts. Callers other than the owner and the treasury get 404. */
@Path("/v1/organizations/{creditCode}/payout-account")
@Tag(name = "Organizations")
public class PayoutAccountResource {
  public record PayoutAccountRegistration(
      @NotBlank @Name @Size(max = 140) String holder,
      @NotBlank @Name @Size(max = 140) String bankName,
      @Schema(description = "CNAPS bank number.") @NotNull @Pattern(regexp = AccountForm.CNAPS_CODE)
          String cnapsCode,
      @NotNull @Pattern(regexp = AccountForm.PAYOUT_ACCOUNT_NUMBER) String accountNumber) {
    @Override
    public String toString() {
      return "PayoutAccountRegistration[concealed]"; // a log line must not hold an account
    }
  }

  public record PayoutAccountView(
      String holder,
      String bankName,
      String cnapsCode,
      String accountNumber,
      boolean verified,
      Integer version)
      implements Versioned {
    static PayoutAccountView of(PayoutAccount account) {
      return new PayoutAccountView(
          account.holder,
          account.bankName,
          account.cnapsCode,
          account.accountNumber,
          account.verified != null,
          account.version);
    }

    @Override
    public String toString() {
      return "PayoutAccountView[concealed]";
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @RolesAllowed(Role.PAYEE)
  @Transactional
  @Operation(operationId = "putPayoutAccount", summary = "Name or change the payout account")
  public RestResponse<PayoutAccountView> put(
      @PathParam("creditCode") CreditCode code,
      @HeaderParam("If-Match") String ifMatch,
      PayoutAccountRegistration body) {
    Organization.own(code.value(), caller);
    PayoutAccount found = PayoutAccount.of(code.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    PayoutAccount account = found == null ? new PayoutAccount(code.value()) : found;
    account.change(
        body.holder, body.bankName, body.cnapsCode, body.accountNumber, caller.acting(clock.now()));
    account.persistAndFlush();
    return Answers.put(
        PayoutAccountView.of(account),
        found == null,
        "/v1/organizations/" + code + "/payout-account");
  }

  @GET
  @RolesAllowed({Role.PAYEE, Role.TREASURY})
  @Operation(operationId = "getPayoutAccount", summary = "Read the payout account")
  public PayoutAccountView get(@PathParam("creditCode") CreditCode code) {
    return PayoutAccountView.of(PayoutAccount.visible(code.value(), caller));
  }

  @POST
  @Path("/verification")
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "verifyPayoutAccount",
      summary = "Confirm a payout account",
      description = "With If-Match it confirms the account that was read, and no later one.")
  public RestResponse<PayoutAccountView> verify(
      @PathParam("creditCode") CreditCode code, @HeaderParam("If-Match") String ifMatch) {
    PayoutAccount account = PayoutAccount.existing(code.value());
    Etags.requireMatchIfAsked(ifMatch, account.version);
    account.verify(caller.acting(clock.now()));
    PayoutAccount.flush();
    return RestResponse.ok(PayoutAccountView.of(account));
  }
}
