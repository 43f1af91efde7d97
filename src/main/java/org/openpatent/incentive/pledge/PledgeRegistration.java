package org.openpatent.incentive.pledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Money;

/** A pledge as it is sent, to be entered or only to be checked. */
public record PledgeRegistration(
    @Schema(description = "Today or earlier; the day on which the pledge arose.") @NotNull
        LocalDate registeredOn,
    @Schema(description = "Credit code of the owner who pledges; registered here.") @NotNull
        CreditCode pledgor,
    @Schema(description = "Credit code of the bank; registered here.") @NotNull CreditCode pledgee,
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
