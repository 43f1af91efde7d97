package org.openpatent.insight.portfolio;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.recovery.Recovery;
import org.openpatent.treasury.settlement.ProgramTotals;
import org.openpatent.treasury.settlement.SettlementLine;

/** What approved settlements decided for an organization, and what became of it. */
record PortfolioMoney(
    Money assessed,
    Money granted,
    @Schema(description = "Granted but for an objection.") Money held,
    Money paid,
    @Schema(description = "Granted and not yet paid.") Money awaited,
    @Schema(description = "Ordered to come back, penalties included, and not yet received.")
        Money toPayBack,
    @Schema(description = "The same by program, as the treasury lists it.")
        List<ProgramTotals> programs) {
  static PortfolioMoney of(String org) {
    List<ProgramTotals> programs = SettlementLine.totals(org);
    Money granted = sum(programs, ProgramTotals::granted);
    Money paid = sum(programs, ProgramTotals::paid);
    return new PortfolioMoney(
        sum(programs, ProgramTotals::assessed),
        granted,
        sum(programs, ProgramTotals::held),
        paid,
        granted.minus(paid),
        Recovery.owedBy(org),
        programs);
  }

  private static Money sum(List<ProgramTotals> programs, Function<ProgramTotals, Money> figure) {
    return programs.stream().map(figure).reduce(Money.ZERO, Money::plus);
  }
}
