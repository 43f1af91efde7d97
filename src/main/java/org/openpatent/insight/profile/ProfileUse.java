package org.openpatent.insight.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.compensation.CompensationProgram;
import org.openpatent.incentive.roll.ListDecision;
import org.openpatent.insight.portfolio.Standing;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.platform.value.Money;

/**
 * How an organization uses patents, what it has from it, and what it is named as: in one statement.
 */
record ProfileUse(
    ProfileLicenses licensedOut,
    ProfileLicenses licensedIn,
    Money compensationReceived,
    ProfileLoans loans,
    List<DesignationLevel> designations,
    List<String> lists) {
  private static final String LICENSES =
      "(select count(*) as licenses, count(distinct l.patent_number) as patents from license l"
          + " where %s = :org and ("
          + Standing.LICENSE_STATUS
          + ") = 'EFFECTIVE')";

  private static final String DESIGNATIONS =
      "array(select t.level from designation_term t where t.credit_code = :org"
          + " and t.first_on <= :today and t.last_on >= :today)";

  /** What {@code ListEntry.listsOf} says in Java. */
  private static final String LISTS =
      "array(select w.criteria_code from list_entry e join white_list w on w.id = e.list_id"
          + " where e.credit_code = :org and e.outcome = 'ADMITTED' and w.in_force_from <= :today"
          + " and (w.superseded_on is null or w.superseded_on > :today)"
          + " and not exists "
          + ListDecision.AGAINST_ROW.formatted(":today")
          + " order by 1)";

  private static final String COUNT =
      "select given.licenses, given.patents, taken.licenses as taken, taken.patents as taken_patents,"
          + " paid.amount, lent.loans, lent.running, lent.overdue, lent.principal, "
          + DESIGNATIONS
          + " as designations, "
          + LISTS
          + " as lists from "
          + LICENSES.formatted("l.licensor_code")
          + " given, "
          + LICENSES.formatted("l.licensee_code")
          + " taken, (select coalesce(sum(line.granted - line.withdrawn), 0) as amount"
          + " from settlement_line line join program p on p.code = line.program_code"
          + " where line.payee_code = :org and line.paid_on is not null and p.kind = :kind) paid,"
          + " (select count(*) as loans, count(*) filter (where status <> 'SETTLED') as running,"
          + " count(*) filter (where status = 'OVERDUE') as overdue,"
          + " cast(least(coalesce(sum(principal) filter (where status <> 'SETTLED'), 0), :most)"
          + " as bigint) as principal from loan where borrower_code = :org) lent";

  @Schema(description = "Licenses that are in force, and the patents that they are of.")
  public record ProfileLicenses(long licenses, long patents) {}

  @Schema(description = "What banks report; for the firm itself and those who oversee.")
  public record ProfileLoans(
      long loans,
      @Schema(description = "Not paid back.") long running,
      long overdue,
      @Schema(description = "Of those not paid back, as it was drawn.") Money principal) {}

  static ProfileUse of(String org, LocalDate today) {
    Object[] row =
        Standing.rows(
                COUNT,
                org,
                today,
                Map.of("kind", CompensationProgram.KIND, "most", Money.MOST.fen()))
            .get(0);
    return new ProfileUse(
        new ProfileLicenses(number(row[0]), number(row[1])),
        new ProfileLicenses(number(row[2]), number(row[3])),
        new Money(number(row[4])),
        new ProfileLoans(number(row[5]), number(row[6]), number(row[7]), new Money(number(row[8]))),
        Stream.of((String[]) row[9]).map(DesignationLevel::valueOf).sorted().toList(),
        List.of((String[]) row[10]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
