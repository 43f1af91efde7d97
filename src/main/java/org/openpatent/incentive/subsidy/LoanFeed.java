package org.openpatent.incentive.subsidy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openpatent.incentive.roll.ListDecision;
import org.openpatent.incentive.subsidy.LoanFacts.BalanceFrom;
import org.openpatent.incentive.subsidy.LoanFacts.BorrowerFacts;
import org.openpatent.incentive.subsidy.LoanFacts.PledgeFacts;
import org.openpatent.incentive.subsidy.LoanFacts.Valuation;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/**
 * Loans with their facts that stand, streamed in settlement order or read by their ids. Plain JDBC,
 * because a million facts would take longer to build as entities than to settle.
 */
final class LoanFeed {
  private static final int FETCH_SIZE = 2000;

  /**
   * The facts of a loan come as one text, because an array of rows takes the driver much longer. A
   * pledge cancelled on the day of its registration was none.
   */
  private static final String LOANS =
      """
      select l.id, l.bank_code, l.number, l.product, l.borrower_code, l.borrower_kind,
        l.borrower_division, l.borrower_size, l.principal, l.rate_percent, l.drawn_on, l.due_on,
        l.ip_share_percent, p.registration_number, p.registered_on, p.pledgor_code, p.cancelled_on,
        l.valuation_fee_payer, f.facts, %3$s
      from loan l
        left join pledge p on p.registration_number = l.pledge_number collate "default"
          and p.cancelled_on is distinct from p.registered_on
        left join (
          select loan_id, string_agg(type || ' ' || (on_day - date '1970-01-01') || ' '
            || coalesce(amount, 0), ';') as facts
          from loan_fact
          where standing and loan_id in (select l.id from loan l where %1$s)
          group by loan_id) f on f.loan_id = l.id
      where %1$s %2$s
      order by l.drawn_on, l.bank_code collate "C", l.number collate "C"
      """;

  /** The lists on which the borrower stood on the day of drawing. */
  private static final String LISTS =
      """
      (select string_agg(w.criteria_code, ' ') from list_entry e join white_list w on w.id = e.list_id
        where e.credit_code = l.borrower_code and e.outcome = 'ADMITTED'
          and w.in_force_from <= l.drawn_on
          and (w.superseded_on is null or w.superseded_on > l.drawn_on)
          and not exists %s)
      """
          .formatted(ListDecision.AGAINST_ROW.formatted("l.drawn_on"));

  /** A loan drawn at another time or of another product fails, so it need not be read. */
  private static final String DRAWN = "l.drawn_on between ? and ? and l.product = any (?)";

  private static final String CHOSEN = "l.id = any (?)";

  /** An objection holds the loan or has closed it; nothing comes in its place. */
  private static final String NOT_CLOSED =
      """
      and l.id not in (select item_id from settlement_line
        where program_code = ? and status in ('HELD', 'REJECTED'))
      """;

  /**
   * Which loans programs may subsidize: drawn from the first to the last day, of these products.
   *
   * @param listed whether a program asks for a list, which costs each loan a look-up
   */
  record LoanRange(LocalDate first, LocalDate last, Collection<String> products, boolean listed) {
    /** What any of these terms may count, drawn by the cut-off. */
    static LoanRange of(List<SubsidyTerms> terms, LocalDate cutOff) {
      Set<String> products = new HashSet<>();
      terms.forEach(t -> products.addAll(t.products()));
      LocalDate last = Collections.max(terms.stream().map(t -> t.conditions().drawnTo()).toList());
      return new LoanRange(
          Collections.min(terms.stream().map(t -> t.conditions().drawnFrom()).toList()),
          last.isAfter(cutOff) ? cutOff : last,
          products,
          terms.stream().anyMatch(t -> t.conditions().listRequired() != null));
    }

    private int set(PreparedStatement query, int first) throws SQLException {
      query.setObject(first, this.first);
      query.setObject(first + 1, last);
      query.setArray(first + 2, query.getConnection().createArrayOf("text", products.toArray()));
      return first + 3;
    }
  }

  /** Receives the loans one by one. */
  interface Receiver {
    /** Answers false to be given no more. */
    boolean receive(LoanFacts loan);
  }

  private LoanFeed() {}

  /**
   * @param closedIn code of the program whose held and rejected loans are left out; null for none
   */
  static void each(Connection connection, LoanRange range, String closedIn, Receiver receiver)
      throws SQLException {
    String open = closedIn == null ? "" : NOT_CLOSED;
    String statement = LOANS.formatted(DRAWN, open, range.listed ? LISTS : "null");
    try (PreparedStatement query = connection.prepareStatement(statement)) {
      query.setFetchSize(FETCH_SIZE);
      int next = range.set(query, range.set(query, 1));
      if (closedIn != null) {
        query.setString(next, closedIn);
      }
      try (ResultSet rows = query.executeQuery()) {
        boolean more = true;
        while (more && rows.next()) {
          more = receiver.receive(facts(rows));
        }
      }
    }
  }

  /** How many loans {@link #each} would give, counted no further than the limit. */
  static int count(Connection connection, LoanRange range, int limit) throws SQLException {
    String counted = "select count(*) from (select 1 from loan l where " + DRAWN + " limit ?) few";
    try (PreparedStatement query = connection.prepareStatement(counted)) {
      query.setInt(range.set(query, 1), limit);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** These loans by their ids. */
  static Map<UUID, LoanFacts> of(Connection connection, Collection<UUID> ids) throws SQLException {
    Map<UUID, LoanFacts> loans = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(LOANS.formatted(CHOSEN, "", LISTS))) {
      query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      query.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          loans.put(rows.getObject(1, UUID.class), facts(rows));
        }
      }
    }
    return loans;
  }

  private static LoanFacts facts(ResultSet row) throws SQLException {
    String size = row.getString(8);
    var drawn = new BalanceFrom(day(row, 11), new Money(row.getLong(9)));
    var dated = new DatedFacts(drawn, row.getString(19));
    return new LoanFacts(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        new BorrowerFacts(
            row.getString(5),
            OrganizationKind.valueOf(row.getString(6)),
            row.getString(7),
            size == null ? null : SizeClass.valueOf(size),
            lists(row.getString(20)),
            null),
        drawn.balance(),
        percent(row, 10),
        drawn.from(),
        day(row, 12),
        percent(row, 13),
        pledge(row, 14),
        Valuation.paidBy(row.getString(18)),
        dated.settledOn,
        dated.extendedFrom,
        dated.overdueFrom,
        dated.balances,
        dated.receipts);
  }

  private static Set<String> lists(String codes) {
    return codes == null ? Set.of() : Set.of(codes.split(" "));
  }

  private static PledgeFacts pledge(ResultSet row, int first) throws SQLException {
    String number = row.getString(first);
    return number == null
        ? null
        : new PledgeFacts(
            number, day(row, first + 1), row.getString(first + 2), day(row, first + 3));
  }

  private static Percent percent(ResultSet row, int column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return new Percent(value);
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
