package org.openpatent.demo;

import java.time.LocalDate;
import java.util.List;
import org.openpatent.incentive.subsidy.InterestSubsidy;
import org.openpatent.incentive.subsidy.InterestSubsidy.DayBasis;
import org.openpatent.incentive.subsidy.InterestSubsidy.SubsidyMethod;
import org.openpatent.incentive.subsidy.SubsidyProgram;
import org.openpatent.incentive.subsidy.SubsidyTerms;
import org.openpatent.incentive.subsidy.SubsidyTerms.SubsidyConditions;
import org.openpatent.incentive.subsidy.SubsidyTerms.SubsidyPayee;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.treasury.ledger.Appropriation;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.BudgetLevel;
import org.openpatent.treasury.program.BudgetLine;

/** A program that pays banks two points of the interest of loans of last year and this. */
final class DemoSubsidy {
  private DemoSubsidy() {}

  static void open(LocalDate today, Act act) {
    var program = new SubsidyProgram("GX-" + today.getYear() + "-PLEDGE");
    var line = new BudgetLine("2011499", BudgetLevel.REGION, null);
    program.change("知识产权质押贷款贴息", line, terms(today.getYear()), act);
    program.persist();
    Appropriation.open(program, act);
  }

  private static SubsidyTerms terms(int year) {
    LocalDate from = LocalDate.of(year - 1, 1, 1);
    LocalDate to = LocalDate.of(year, 12, 31);
    return new SubsidyTerms(
        "GHD-IP",
        year,
        from,
        to,
        Money.parse("5000000.00"),
        Allocation.FIRST_COME,
        List.of("IP-PLEDGE"),
        SubsidyPayee.BANK,
        new SubsidyConditions(
            from,
            to,
            List.of("45"),
            List.of(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM),
            Money.parse("100000.00"),
            false,
            Percent.parse("50"),
            null,
            true,
            false,
            null,
            null),
        new InterestSubsidy(
            SubsidyMethod.POINTS,
            Percent.parse("2"),
            null,
            null,
            DayBasis.ACT_365,
            365,
            false,
            false,
            null,
            null,
            Money.parse("1000000.00")));
  }
}
