package org.openpatent.demo;

import java.time.LocalDate;
import java.util.List;
import org.openpatent.incentive.compensation.CompensationTerms;
import org.openpatent.incentive.compensation.CompensationTerms.ProgramConditions;
import org.openpatent.incentive.compensation.DateBasis;
import org.openpatent.incentive.compensation.SideRule;
import org.openpatent.incentive.compensation.SideRule.AmountMethod;
import org.openpatent.incentive.compensation.SideRule.KindAmounts;
import org.openpatent.party.organization.Division;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.BudgetLevel;
import org.openpatent.treasury.program.BudgetLine;

/** One program of each allocation, for the year that is running. */
enum DemoPrograms {
  FREE("FREE", "自由实施补偿（先到先得）", new BudgetLine("2011499", BudgetLevel.REGION, Percent.parse("60"))) {
    @Override
    CompensationTerms of(LocalDate today) {
      return terms(
          today,
          DateBasis.EFFECTIVE,
          "2000000.00",
          Allocation.FIRST_COME,
          false,
          new SideRule(
              AmountMethod.FLAT,
              new KindAmounts(yuan("10000.00"), yuan("3000.00"), yuan("2000.00")),
              null,
              null,
              null,
              yuan("50000.00"),
              yuan("500000.00")),
          new SideRule(
              AmountMethod.FLAT,
              new KindAmounts(yuan("5000.00"), yuan("2000.00"), yuan("1000.00")),
              null,
              null,
              null,
              null,
              yuan("100000.00")));
    }
  },
  SME("SME", "中小微企业使用补偿（按比例分配）", new BudgetLine("2011499", BudgetLevel.CITY, null)) {
    @Override
    CompensationTerms of(LocalDate today) {
      return terms(
          today,
          DateBasis.RECORDED,
          "800000.00",
          Allocation.PRO_RATA,
          true,
          new SideRule(
              AmountMethod.PERCENT_OF_REFERENCE_ROYALTY,
              null,
              null,
              Percent.parse("25"),
              yuan("20000.00"),
              null,
              null),
          new SideRule(
              AmountMethod.PER_YEAR,
              new KindAmounts(yuan("2400.00"), yuan("1200.00"), yuan("600.00")),
              3,
              null,
              null,
              null,
              null));
    }
  };

  final String title;
  final BudgetLine line;
  private final String suffix;

  DemoPrograms(String suffix, String title, BudgetLine line) {
    this.suffix = suffix;
    this.title = title;
    this.line = line;
  }

  abstract CompensationTerms of(LocalDate today);

  String code(LocalDate today) {
    return "GX-" + today.getYear() + "-" + suffix;
  }

  private static CompensationTerms terms(
      LocalDate today,
      DateBasis basis,
      String budget,
      Allocation allocation,
      boolean recordalRequired,
      SideRule licensor,
      SideRule licensee) {
    return new CompensationTerms(
        Division.parse("450000"),
        today.getYear(),
        LocalDate.of(today.getYear(), 1, 1),
        LocalDate.of(today.getYear(), 12, 31),
        basis,
        yuan(budget),
        allocation,
        new ProgramConditions(
            recordalRequired,
            12,
            List.of(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM),
            List.of("45"),
            List.of(),
            List.of(OrganizationKind.UNIVERSITY, OrganizationKind.RESEARCH_INSTITUTE),
            List.of("45"),
            true,
            false,
            true,
            null),
        licensor,
        licensee);
  }

  private static Money yuan(String amount) {
    return Money.parse(amount);
  }
}
