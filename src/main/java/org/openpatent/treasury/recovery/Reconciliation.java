package org.openpatent.treasury.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Recomputes a program's balances from entries, lines, payments, attempts and recoveries. One
 * statement, so that all of it is of one moment while money moves. The lines are read once, grouped
 * by payee, and meet the payments in a full join, which the planner can only hash or merge: right
 * after a bulk write its estimates are wrong, and looping over the lines takes hours.
 */
@ApplicationScoped
class Reconciliation {
  private static final String FIGURES =
      """
      with balances as (
        select 'account' as source, name, balance from account where program_code = ?
        union all
        select 'entries', m.name, sum(m.amount)
        from journal j join ledger_entry e on e.journal_id = j.id
          cross join lateral (values (e.source, -e.amount), (e.destination, e.amount)) m (name, amount)
        where j.program_code = ? group by m.name),
      sums as (
        select source,
          coalesce(-sum(balance) filter (where name = 'APPROPRIATION'), 0) as appropriated,
          coalesce(sum(balance) filter (where name = 'AVAILABLE'), 0) as available,
          coalesce(sum(balance) filter (where name = 'COMMITTED'), 0) as outstanding,
          coalesce(sum(balance) filter (where name = 'PAID'), 0) as paid,
          coalesce(-sum(balance) filter (where name = 'CLAIM'), 0) as claimed,
          coalesce(sum(balance) filter (where name = 'RECEIVABLE'), 0) as receivable,
          coalesce(sum(balance) filter (where name = 'RECOVERED'), 0) as recovered,
          coalesce(-sum(balance) filter (where name = 'CARRIED_IN'), 0) as carried_in,
          coalesce(sum(balance) filter (where name = 'CARRIED_OUT'), 0) as carried_out,
          coalesce(sum(balance) filter (where name = 'LAPSED'), 0) as lapsed
        from (values ('account'), ('entries')) s (source) left join balances using (source)
        group by source),
      events as (
        select coalesce(sum(e.amount) filter (where j.event = 'APPROVAL'), 0) as approved,
          coalesce(sum(e.amount) filter (where j.event = 'RELEASE'), 0) as released,
          coalesce(sum(e.amount) filter (where j.event = 'RETURN'), 0) as returned
        from journal j join ledger_entry e on e.journal_id = j.id where j.program_code = ?),
      decided as (
        select coalesce(max(total), 0) as appropriated from appropriation where program_code = ?),
      settled as (
        select coalesce(sum(committed), 0) as committed from settlement where program_code = ?),
      payees as materialized (
        select l.settlement_id, l.payee_code,
          coalesce(sum(l.granted - l.withdrawn) filter (where l.status = 'GRANTED'), 0) as granted,
          coalesce(sum(l.withdrawn), 0) as withdrawn,
          coalesce(sum(l.granted - l.withdrawn) filter (where l.paid_on is not null), 0) as paid
        from settlement_line l join settlement s on s.id = l.settlement_id
        where l.program_code = ? and s.approved_at is not null
        group by l.settlement_id, l.payee_code),
      lines as (
        select coalesce(sum(granted), 0) as granted, coalesce(sum(withdrawn), 0) as withdrawn,
          coalesce(sum(paid), 0) as paid
        from payees),
      payments as (
        select coalesce(sum(amount), 0) as amount,
          coalesce(sum(amount) filter (where status = 'PAID'), 0) as paid
        from payment where program_code = ?),
      attempts as (
        select coalesce(sum(t.amount), 0) as paid
        from payment p join payment_attempt t on t.payment_id = p.id
        where p.program_code = ? and t.outcome = 'PAID' and t.returned_on is null),
      entered as (
        select coalesce(sum(o.amount) filter (where o.outcome = 'RETURNED'), 0) as returned,
          coalesce(sum(case o.outcome when 'PAID' then o.amount when 'RETURNED' then -o.amount end)
            filter (where o.end_to_end_id is null), 0) as paid
        from payment p join payment_outcome o on o.payment_id = p.id where p.program_code = ?),
      differing as (
        select coalesce(sum(abs(coalesce(p.amount, 0) - coalesce(l.granted, 0))), 0) as amount
        from (select settlement_id, payee_code, amount from payment where program_code = ?) p
          full join payees l using (settlement_id, payee_code)),
      ordered as (
        select coalesce(sum(principal + penalty) filter (where cancelled_at is null), 0) as due,
          coalesce(sum(received), 0) as received
        from recovery where program_code = ?),
      excess as (
        select coalesce(sum(greatest(r.principal - (l.granted - l.withdrawn), 0)), 0) as amount
        from (select line_id, sum(principal) as principal
            from recovery where program_code = ? and cancelled_at is null group by line_id) r
          join settlement_line l on l.id = r.line_id),
      returned as (
        select coalesce(sum(t.amount), 0) as amount
        from recovery r join recovery_receipt t on t.recovery_id = r.id where r.program_code = ?),
      sources as (
        select coalesce(sum(o.balance), 0) as carried_out
        from program p join account o on o.program_code = p.code and o.name = 'CARRIED_OUT'
        where p.carried_to = ?),
      target as (
        select count(carried_to) > 0 as named from program where code = ?)
      select f.name, f.kept, f.recomputed
      from (select * from sums where source = 'account') a,
        (select * from sums where source = 'entries') e,
        events, decided, settled, lines, payments, attempts, entered, differing, ordered, excess, returned,
        sources, target
        cross join lateral (values
          ('appropriated by entries', a.appropriated, e.appropriated),
          ('appropriated by decisions', a.appropriated, decided.appropriated),
          ('available by entries', a.available, e.available),
          ('outstanding by entries', a.outstanding, e.outstanding),
          ('paid by entries', a.paid, e.paid),
          ('claimed by entries', a.claimed, e.claimed),
          ('receivable by entries', a.receivable, e.receivable),
          ('recovered by entries', a.recovered, e.recovered),
          ('carried in by entries', a.carried_in, e.carried_in),
          ('carried out by entries', a.carried_out, e.carried_out),
          ('lapsed by entries', a.lapsed, e.lapsed),
          ('carried in by other programs', a.carried_in, sources.carried_out),
          ('carried out to nobody', case when target.named then 0 else a.carried_out + a.lapsed end, 0),
          ('available after what was carried out', case when target.named then a.available else 0 end, 0),
          ('committed by settlements', events.approved, settled.committed),
          ('released by lines', events.released, lines.withdrawn),
          ('committed by lines', a.outstanding + a.paid, lines.granted),
          ('committed by payments', a.outstanding + a.paid, payments.amount),
          ('paid by payments', a.paid, payments.paid),
          ('paid by lines', a.paid, lines.paid),
          ('paid by attempts', a.paid, attempts.paid + entered.paid),
          ('returned by outcomes', events.returned, entered.returned),
          ('claimed by recoveries', a.claimed, ordered.due),
          ('recovered by recoveries', a.recovered, ordered.received),
          ('recovered by receipts', a.recovered, returned.amount),
          ('recovered beyond what was paid', excess.amount, 0),
          ('payments unlike their lines', differing.amount, 0)) f (name, kept, recomputed)
      """;

  @Inject Session session;

  /** One figure as it is kept and as it is recomputed, in fen. */
  record Figure(String name, long kept, long recomputed) {}

  List<Figure> figures(String programCode) {
    return session.doReturningWork(connection -> figures(connection, programCode));
  }

  private static List<Figure> figures(Connection connection, String programCode)
      throws SQLException {
    List<Figure> figures = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(FIGURES)) {
      int parameters = query.getParameterMetaData().getParameterCount();
      for (int i = 1; i <= parameters; i++) {
        query.setString(i, programCode);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          figures.add(new Figure(row.getString(1), row.getLong(2), row.getLong(3)));
        }
      }
    }
    return figures;
  }
}
