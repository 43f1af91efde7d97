package org.openpatent.incentive.compensation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.openpatent.incentive.compensation.LicenseFacts.SideFacts;
import org.openpatent.market.license.EndReason;
import org.openpatent.market.license.LicenseEnd;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalHistory.PatentEnd;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.designation.Designations;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.SettlementLine;

/**
 * The facts of every license dated in a period, streamed in settlement order. Plain JDBC, because
 * half a million entities would take longer to build than to settle.
 */
final class LicenseFeed {
  private static final int FETCH_SIZE = 2000;

  /** The settled sides by the number of a row: 1 for the licensor plus 2 for the licensee. */
  private static final Map<Integer, Set<Side>> SETTLED =
      Map.of(
          0, EnumSet.noneOf(Side.class),
          1, EnumSet.of(Side.LICENSOR),
          2, EnumSet.of(Side.LICENSEE),
          3, EnumSet.allOf(Side.class));

  /** A license outside the period fails {@code in-period}, so it need not be read. */
  private static final String LICENSES =
      """
      select l.id, l.patent_number, p.kind, o.method, o.reference_royalty, l.term_months,
        l.end_reason, l.begins_on, l.ends_on, l.effective_on, l.recorded_on,
        l.licensor_code, l.licensor_kind, l.licensor_size, l.licensor_division, l.licensor_parent,
        l.licensee_code, l.licensee_kind, l.licensee_size, l.licensee_division, l.licensee_parent,
        l.declared_unrelated, l.voided_at is not null, coalesce(s.sides, 0),
        lv.verified_at is not null, fv.verified_at is not null,
        l.patent_end, l.patent_ended_on
      from license l
        join offer o on o.id = l.offer_id
        join patent p on p.number = l.patent_number
        left join organization_version lv
          on lv.credit_code = l.licensor_code and lv.facts_version = l.licensor_version
        left join organization_version fv
          on fv.credit_code = l.licensee_code and fv.facts_version = l.licensee_version
        left join (
          select item_id, bit_or(case part when 'LICENSOR' then 1 else 2 end) as sides
          from settlement_line
          where program_code = ? and %2$s
          group by item_id) s on s.item_id = l.id
      where l.%1$s between ? and ?
      order by l.%1$s, l.id
      """;

  /** Receives the licenses one by one. */
  interface Receiver {
    /** Answers false to be given no more. */
    boolean receive(LicenseFacts license, Set<Side> settled) throws SQLException;
  }

  private LicenseFeed() {}

  /**
   * @param settledIn code of the program whose granted, held and closed lines the receiver is given
   *     as settled sides; null for none
   * @param designations of licensees
   */
  static void each(
      Connection connection,
      String settledIn,
      DateBasis basis,
      LocalDate from,
      LocalDate to,
      Designations designations,
      Receiver receiver)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(LICENSES.formatted(column(basis), SettlementLine.STANDING))) {
      query.setFetchSize(FETCH_SIZE);
      query.setString(1, settledIn);
      query.setObject(2, from);
      query.setObject(3, to);
      try (ResultSet rows = query.executeQuery()) {
        boolean more = true;
        while (more && rows.next()) {
          more = receiver.receive(facts(rows, designations), SETTLED.get(rows.getInt(24)));
        }
      }
    }
  }

  /** How many licenses {@link #each} would give, counted no further than the limit. */
  static int count(Connection connection, DateBasis basis, LocalDate from, LocalDate to, int limit)
      throws SQLException {
    String counted =
        "select count(*) from (select 1 from license l where l.%s between ? and ? limit ?) few";
    try (PreparedStatement query = connection.prepareStatement(counted.formatted(column(basis)))) {
      query.setObject(1, from);
      query.setObject(2, to);
      query.setInt(3, limit);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static String column(DateBasis basis) {
    return basis == DateBasis.EFFECTIVE ? "effective_on" : "recorded_on";
  }

  private static LicenseFacts facts(ResultSet row, Designations designations) throws SQLException {
    String endReason = row.getString(7);
    int months =
        endReason == null
            ? row.getInt(6)
            : new LicenseEnd(EndReason.valueOf(endReason), day(row, 9))
                .countedMonths(day(row, 8), row.getInt(6));
    long reference = row.getLong(5);
    boolean unpriced = row.wasNull();
    return new LicenseFacts(
        row.getString(1),
        row.getString(2),
        PatentKind.valueOf(row.getString(3)),
        RoyaltyMethod.FREE.name().equals(row.getString(4)),
        unpriced ? null : new Money(reference),
        months,
        day(row, 10),
        day(row, 11),
        party(row, 12, 25, null),
        party(row, 17, 26, designations.on(row.getString(17), day(row, 10))),
        row.getBoolean(22),
        patentEnd(row.getString(27), day(row, 28)),
        row.getBoolean(23));
  }

  private static PatentEnd patentEnd(String cause, LocalDate on) {
    return cause == null ? null : new PatentEnd(LegalEventType.valueOf(cause), on);
  }

  private static SideFacts party(
      ResultSet row, int first, int verified, DesignationLevel designation) throws SQLException {
    String size = row.getString(first + 2);
    return new SideFacts(
        row.getString(first),
        OrganizationKind.valueOf(row.getString(first + 1)),
        size == null ? null : SizeClass.valueOf(size),
        row.getString(first + 3),
        row.getString(first + 4),
        row.getBoolean(verified),
        designation);
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
