package org.openpatent.insight.conversion;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Omittable;

/** An organization's conversions in a year. */
@Schema(
    description =
        "What was reported of a year beside what was counted. Contracts and amount are those of"
            + " transfers, licenses and shares together, as reported.")
public record ConversionYear(
    int year,
    @Omittable ConversionFigures reported,
    CountedConversions counted,
    Grown contracts,
    Grown amount,
    Grown openLicenseContracts) {

  /** Of the years before the given one, which may be null, the last one first. */
  static List<ConversionYear> of(String creditCode, Integer before, int rows) {
    Map<Integer, ConversionReport> reports = ConversionReport.ofOrganization(creditCode);
    Map<Integer, CountedConversions> counted = CountedConversions.of(creditCode);
    Set<Integer> years = new HashSet<>(reports.keySet());
    years.addAll(counted.keySet());
    return years.stream()
        .filter(year -> before == null || year < before)
        .sorted(Comparator.reverseOrder())
        .limit(rows)
        .map(
            year ->
                of(
                    year,
                    figures(reports.get(year)),
                    figures(reports.get(year - 1)),
                    counted.getOrDefault(year, CountedConversions.NONE)))
        .toList();
  }

  private static ConversionFigures figures(ConversionReport report) {
    return report == null ? null : report.figures;
  }

  private static ConversionYear of(
      int year, ConversionFigures now, ConversionFigures then, CountedConversions counted) {
    return new ConversionYear(
        year,
        now,
        counted,
        grown(now, then, one -> contracts(one.conversions())),
        grown(now, then, one -> one.conversions().amount().yuan()),
        grown(now, then, one -> contracts(one.openLicenses())));
  }

  private static Grown grown(
      ConversionFigures now,
      ConversionFigures then,
      Function<ConversionFigures, BigDecimal> value) {
    return Grown.of(now == null ? null : value.apply(now), then == null ? null : value.apply(then));
  }

  private static BigDecimal contracts(ConversionCount count) {
    return BigDecimal.valueOf(count.contracts());
  }
}
