package org.openpatent.insight.conversion;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Omittable;

/** What all who reported a year converted in it. */
public record ConversionTotals(
    int year,
    @Schema(description = "How many reported.") int reporters,
    TotalOfOneWay transfers,
    TotalOfOneWay licenses,
    TotalOfOneWay openLicenses,
    TotalOfOneWay shares,
    @Schema(
            description =
                "Of transfers, licenses and shares, in CNY; not told of fewer than three.")
        @Omittable
        String amount,
    ConversionPanel panel) {

  /** Contracts and patents of one way to convert. */
  public record TotalOfOneWay(long patents, long contracts) {}

  /** Those that reported this year and the year before. */
  @Schema(description = "Growth over those alone that reported this year and the year before.")
  public record ConversionPanel(
      @Schema(description = "How many did.") int reporters,
      Grown contracts,
      Grown openLicenseContracts,
      Grown amount) {}

  /** In so many an amount is told. */
  private static final int ENOUGH = 3;

  private static final String WAYS =
      Stream.of("transfer", "license", "open_license", "share")
          .map(
              "sum(r.%1$s_patents) as %1$s_patents, sum(r.%1$s_contracts) as %1$s_contracts"
                  ::formatted)
          .collect(Collectors.joining(", "));

  /** A year in a row; {@code parts} are those in whose report there is an amount. */
  static final String COUNT =
      """
      select * from (
        select year, reporters, transfer_patents, transfer_contracts, license_patents, license_contracts,
          open_license_patents, open_license_contracts, share_patents, share_contracts, amount, parts,
          both_years, contracts_now, contracts_then, open_now, open_then, amount_now, amount_then,
          parts_now, parts_then,
          case when lag(year) over (order by year) = year - 1 then lag(parts) over (order by year) end
        from (
          select r.report_year as year, count(*) as reporters, %s, sum(r.amount) as amount,
            count(*) filter (where r.amount > 0) as parts, count(p.report_year) as both_years,
            sum(r.contracts) filter (where p.report_year is not null) as contracts_now,
            sum(p.contracts) as contracts_then,
            sum(r.open_license_contracts) filter (where p.report_year is not null) as open_now,
            sum(p.open_license_contracts) as open_then,
            sum(r.amount) filter (where p.report_year is not null) as amount_now,
            sum(p.amount) as amount_then,
            count(*) filter (where p.report_year is not null and r.amount > 0) as parts_now,
            count(*) filter (where p.amount > 0) as parts_then
          from conversion_report r left join conversion_report p
            on p.credit_code = r.credit_code and p.report_year = r.report_year - 1
          group by r.report_year) years) told
      where year < :before and :only in (0, year) order by year desc
      """
          .formatted(WAYS);

  /**
   * @param overseer true to tell amounts of however few
   */
  static ConversionTotals of(Object[] row, boolean overseer) {
    boolean told = overseer || isEnough(row[11]);
    boolean panelTold =
        overseer
            || isEnough(row[19])
                && isEnough(row[20])
                && isRestEnough(row[11], row[19])
                && isRestEnough(row[21], row[20]);
    return new ConversionTotals(
        (int) number(row[0]),
        (int) number(row[1]),
        way(row, 2),
        way(row, 4),
        way(row, 6),
        way(row, 8),
        told ? yuan(row[10]).toPlainString() : null,
        new ConversionPanel(
            (int) number(row[12]),
            Grown.of(decimal(row[13]), decimal(row[14])),
            Grown.of(decimal(row[15]), decimal(row[16])),
            panelTold ? Grown.of(yuan(row[17]), yuan(row[18])) : Grown.of(null, null)));
  }

  private static TotalOfOneWay way(Object[] row, int first) {
    return new TotalOfOneWay(number(row[first]), number(row[first + 1]));
  }

  private static boolean isEnough(Object parts) {
    return number(parts) >= ENOUGH;
  }

  /** Whether those outside the panel are none, or too many to tell one's amount. */
  private static boolean isRestEnough(Object all, Object panel) {
    long rest = (all == null ? 0 : number(all)) - number(panel);
    return rest == 0 || rest >= ENOUGH;
  }

  private static long number(Object number) {
    return ((Number) number).longValue();
  }

  private static BigDecimal decimal(Object number) {
    return number == null ? null : new BigDecimal(number.toString());
  }

  private static BigDecimal yuan(Object fen) {
    return fen == null ? null : decimal(fen).movePointLeft(2).setScale(2);
  }
}
