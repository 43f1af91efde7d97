package org.openpatent.insight.statistics;

import static org.openpatent.insight.statistics.Dimension.FIRM_CITY;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.openpatent.insight.statistics.Counted.Each;
import org.openpatent.platform.value.Money;

/**
 * Pledges of patents, loans, and the subsidies of their interest. A pledge counts once, its patents
 * apart; one that was cancelled on the day of its registration was none.
 */
@Singleton
class FinancingFigures implements CountedFigures {
  private static final Map<Dimension, String> KEYS = Map.of(FIRM_CITY, "firm_city");
  private static final String ALL = "count(*)";
  private static final String PLEDGES = "pledge_figure f";
  private static final String LOANS = "loan_figure f";

  /** Of all loans of a firm together: up to this they are inclusive finance. */
  private static final Money INCLUSIVE = Money.parse("10000000.00");

  @Override
  public List<Counted> counted() {
    return List.of(
        pledges(PLEDGES, null, count("pledges-registered", "质押登记", "Pledges registered.")),
        pledges(
            "pledged_patent_figure f",
            new Each("patent", ""),
            count("patents-pledged", "质押专利", "Patents pledged, each once.")),
        pledges(
            PLEDGES,
            new Each("firm", ""),
            count("pledgors", "出质企业", "Firms that pledged patents, each once.")),
        pledges(
            PLEDGES,
            ofFirms("secured"),
            money(
                "pledge-secured-amount",
                "质押担保金额",
                "The debts that these pledges secure.",
                "secured")),
        loans(null, count("loans-drawn", "发放贷款", "Loans drawn, as banks report them.")),
        loans(
            new Each("firm", "sum(principal) as drawn"),
            count("borrowers", "贷款企业", "Firms that drew loans, each once."),
            new Indicator(
                "inclusive-borrowers",
                "普惠贷款企业",
                "Of these, those whose loans drawn in the period add up to at most 10,000,000 CNY.",
                Unit.COUNT,
                "count(*) filter (where drawn <= " + INCLUSIVE.fen() + ")")),
        loans(
            ofFirms("principal"),
            money(
                "loans-drawn-amount", "发放贷款金额", "The principal of the loans drawn.", "principal")),
        new Counted(
            "subsidy_figure f",
            "f.paid_on",
            "the day of payment",
            KEYS,
            ofFirms("paid"),
            List.of(
                money(
                    "interest-subsidy-paid",
                    "已付贴息",
                    "Interest subsidies paid for loans of firms, to these or to their banks; what is"
                        + " recovered later is not taken off.",
                    "paid"))));
  }

  private static Counted pledges(String rows, Each each, Indicator indicator) {
    return new Counted(
        rows, "f.registered_on", "the day of registration", KEYS, each, List.of(indicator));
  }

  private static Counted loans(Each each, Indicator... indicators) {
    return new Counted(LOANS, "f.drawn_on", "the day of drawing", KEYS, each, List.of(indicators));
  }

  /** An amount that is told of as many firms as are enough. */
  private static Each ofFirms(String amount) {
    return new Each("firm", "coalesce(sum(" + amount + "), 0) as " + amount);
  }

  private static Indicator count(String name, String chinese, String meaning) {
    return new Indicator(name, chinese, meaning, Unit.COUNT, ALL);
  }

  private static Indicator money(String name, String chinese, String meaning, String amount) {
    return new Indicator(name, chinese, meaning, Unit.CNY, amount);
  }
}
