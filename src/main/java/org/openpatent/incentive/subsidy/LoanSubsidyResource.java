package org.openpatent.incentive.subsidy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.incentive.loan.Loan;
import org.openpatent.incentive.loan.LoanResource.LoanKey;
import org.openpatent.incentive.subsidy.GrantedLoan.Key;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/** What is owed for a loan. */
@Path("/v1/loans")
@Tag(name = "Subsidies")
public class LoanSubsidyResource {
  public record SubsidyStatements(List<SubsidyStatement> items) {}

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @Path("/{bank}/{number}/subsidy")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getSubsidy",
      summary = "Read what is owed for a loan, and why",
      description =
          "One statement for each open program, computed from the facts up to today, and for each"
              + " program that settled the loan, with what it granted and paid. The program that"
              + " begins first comes first.")
  public SubsidyStatements statement(@BeanParam LoanKey key) {
    Loan loan = key.visible(caller);
    LoanFacts facts = SubsidyProgram.facts(List.of(loan.id)).get(loan.id);
    Map<Key, GrantedLoan> granted = GrantedLoan.of(List.of(loan.id));
    Set<String> codes = granted.keySet().stream().map(Key::program).collect(Collectors.toSet());
    var rates = ReferenceRates.present();
    var caps = BorrowerCaps.of(loan.borrowerCode, caller);
    LocalDate today = clock.today();
    return new SubsidyStatements(
        SubsidyProgram.openOr(codes).stream()
            .map(
                program ->
                    SubsidyStatement.of(
                        program,
                        facts,
                        granted.getOrDefault(new Key(program.code, loan.id), new GrantedLoan()),
                        caps,
                        rates,
                        today,
                        caller.locale()))
            .toList());
  }
}
