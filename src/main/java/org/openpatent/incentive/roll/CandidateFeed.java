package org.openpatent.incentive.roll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.openpatent.incentive.candidate.FindingKind;
import org.openpatent.incentive.candidate.IndicatorValue;

/**
 * What the service knows of all candidates on a day: one statement for each kind of fact, streamed.
 * Plain JDBC, because a hundred thousand firms would take longer to build as entities than to rank.
 * All of it is as it is known now.
 */
final class CandidateFeed {
  private static final int FETCH_SIZE = 2000;

  /** Of sums, which are a row for each owner, and which several workers reckon only for all. */
  private static final int ALL_AT_ONCE = 0;

  /** Name and seat as they were stated by the end of the day; few firms ever changed theirs. */
  private static final String FIRMS =
      """
      select o.credit_code, coalesce(v.name, o.name), coalesce(v.division, o.division),
        c.credit_code is not null
      from organization o
        left join lateral (
          select v.name, v.division from organization_version v
          where o.facts_version > 1 and v.credit_code = o.credit_code and (v.facts_version = 1
            or v.changed_at < (cast(? as date) + 1)::timestamp at time zone 'Asia/Shanghai')
          order by v.facts_version desc limit 1) v on true
        left join list_consent c on c.credit_code = o.credit_code and c.given_on <= ?
          and (c.withdrawn_on is null or c.withdrawn_on > ?)
      where o.kind in ('FIRM', 'SOLE_TRADER')
      """;

  private static final String FINDINGS =
      """
      select credit_code, kind from list_finding
      where found_on <= ? and (until is null or until > ?)
      """;

  /** What patents are grouped in is kept in memory, which is a third of the time. */
  private static final String ROOM = "set local hash_mem_multiplier = 16";

  /**
   * In force is what was granted, is protected, and neither lapsed nor invalidated, by the events
   * that stand. Owners are those of the day; patents of the same owners are counted together. Those
   * that never changed hands are counted apart, because several workers count them only where no
   * earlier owners are looked up.
   */
  private static final String PATENTS =
      """
      with held as not materialized (
        select p.number, p.kind, p.owners, p.first_owners,
          p.protected_until - cast(? as date) + 1 as days
        from patent p where p.granted_on <= ? and p.protected_until >= ?
          and not exists (select 1 from legal_event e where e.patent_number = p.number
            and e.type in ('LAPSED', 'INVALIDATED') and e.annulled_at is null
            and e.happened_on <= ? and not exists (select 1 from legal_event n
              where n.ends = e.id and n.annulled_at is null and n.happened_on <= ?))),
      moved as (
        select case
            when exists (
              select 1 from legal_event t where t.patent_number = h.number
                and t.type = 'TRANSFERRED' and t.annulled_at is null and t.happened_on > ?)
            then coalesce((select t.owners from legal_event t where t.patent_number = h.number
                and t.type = 'TRANSFERRED' and t.annulled_at is null and t.happened_on <= ?
              order by t.happened_on desc, t.id desc limit 1), h.first_owners)
            else h.owners end as owners, h.kind, h.days
        from held h where h.first_owners is not null)
      select array_to_string(owners, ','), count(*) filter (where kind = 'INVENTION'), count(*),
        sum(days)
      from held where first_owners is null group by owners
      union all
      select array_to_string(owners, ','), count(*) filter (where kind = 'INVENTION'), count(*),
        sum(days)
      from moved group by owners
      """;

  private static final String LICENSED =
      """
      select %s, count(*) from license
      where effective_on <= ? and begins_on <= ? and ends_on >= ? and voided_at is null
      group by 1
      """;

  private static final String PLEDGED =
      """
      select g.pledgor_code, count(*) from pledged_patent p
        join pledge g on g.registration_number = p.registration_number
      where p.registered_on <= ? and (p.cancelled_on is null or p.cancelled_on > ?)
      group by 1
      """;

  /** Of the levels in force on the day the highest. */
  private static final String DESIGNATED =
      """
      select credit_code, max(case level when 'NATIONAL_DEMONSTRATION' then 3
        when 'NATIONAL_ADVANTAGE' then 2 when 'REGION_ADVANTAGE' then 1 else 0 end)
      from designation_term where first_on <= ? and last_on >= ?
      group by 1
      """;

  /** Of each indicator the latest year up to that of the draft. */
  private static final String DECLARED =
      """
      select distinct on (credit_code, indicator) credit_code, indicator, value, calendar_year
      from declared_indicator where indicator = any (?) and calendar_year <= ?
      order by credit_code, indicator, calendar_year desc
      """;

  private final Connection connection;
  private final LocalDate day;
  private final Candidates candidates;

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private CandidateFeed(Connection connection, LocalDate day, Candidates candidates) {
    this.connection = connection;
    this.day = day;
    this.candidates = candidates;
  }

  /**
   * @param region the first digits of the divisions in which a listed firm has its seat
   */
  static Candidates of(Connection connection, WhiteList list, String region) throws SQLException {
    Criteria criteria = list.criteria.criteria;
    Candidates candidates = new Candidates(criteria);
    CandidateFeed feed = new CandidateFeed(connection, list.asOf, candidates);
    try (Statement room = connection.createStatement()) {
      room.execute(ROOM);
    }
    feed.firms(region);
    feed.findings();
    feed.patents();
    if (criteria.asks(KnownIndicator.LICENSED_IN)) {
      feed.known(LICENSED.formatted("licensee_code"), KnownIndicator.LICENSED_IN);
    }
    if (criteria.asks(KnownIndicator.LICENSED_OUT)) {
      feed.known(LICENSED.formatted("licensor_code"), KnownIndicator.LICENSED_OUT);
    }
    if (criteria.asks(KnownIndicator.PLEDGED)) {
      feed.known(PLEDGED, KnownIndicator.PLEDGED);
    }
    if (criteria.asks(KnownIndicator.DESIGNATION_LEVEL)) {
      feed.known(DESIGNATED, KnownIndicator.DESIGNATION_LEVEL);
    }
    feed.declared();
    feed.given(list.given);
    return candidates;
  }

  private void firms(String region) throws SQLException {
    each(
        FIRMS,
        FETCH_SIZE,
        row -> {
          String creditCode = row.getString(1);
          String division = row.getString(3);
          candidates.add(creditCode, row.getString(2), division);
          if (!division.startsWith(region)) {
            candidates.exclude(creditCode, ExclusionCode.NOT_REGISTERED_IN_REGION);
          }
          if (!row.getBoolean(4)) {
            candidates.exclude(creditCode, ExclusionCode.NO_CONSENT);
          }
        });
  }

  private void findings() throws SQLException {
    each(
        FINDINGS,
        FETCH_SIZE,
        row ->
            candidates.exclude(
                row.getString(1), ExclusionCode.of(FindingKind.valueOf(row.getString(2)))));
  }

  private void patents() throws SQLException {
    Map<String, Holding> held = new HashMap<>();
    each(
        PATENTS,
        ALL_AT_ONCE,
        row -> {
          for (String owner : row.getString(1).split(",")) {
            held.computeIfAbsent(owner, first -> new Holding())
                .add(row.getLong(2), row.getLong(3), row.getLong(4));
          }
        });
    held.forEach((owner, holding) -> holding.measure(candidates, owner));
  }

  private void known(String statement, KnownIndicator indicator) throws SQLException {
    each(
        statement,
        ALL_AT_ONCE,
        row ->
            candidates.measure(
                row.getString(1), indicator, new IndicatorValue(row.getBigDecimal(2))));
  }

  private void declared() throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(DECLARED)) {
      query.setArray(1, connection.createArrayOf("text", candidates.declared().toArray()));
      query.setInt(2, day.getYear());
      each(
          query,
          FETCH_SIZE,
          row ->
              candidates.declare(
                  row.getString(1),
                  row.getString(2),
                  new IndicatorValue(row.getBigDecimal(3)),
                  row.getInt(4)));
    }
  }

  private void given(GivenFacts given) {
    given
        .values()
        .forEach(
            one ->
                candidates.declare(
                    one.creditCode().value(), one.indicator().value(), one.value(), 0));
    given
        .exclusions()
        .forEach(one -> candidates.exclude(one.creditCode().value(), one.exclusion()));
  }

  /** Every parameter of the statement is the day. */
  private void each(String statement, int fetchSize, Row receiver) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(statement)) {
      int parameters = (int) statement.chars().filter(c -> c == '?').count();
      for (int i = 1; i <= parameters; i++) {
        query.setObject(i, day);
      }
      each(query, fetchSize, receiver);
    }
  }

  private static void each(PreparedStatement query, int fetchSize, Row receiver)
      throws SQLException {
    query.setFetchSize(fetchSize);
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        receiver.read(rows);
      }
    }
  }
}
