-- The same settlement of loans as the best SQL we can write: all of it set-based, because a running sum
-- tells what a cap and the budget leave, as long as nothing was granted before. What each loan is owed is
-- kept apart, so that it can be computed in parallel.
create function settle_loans(settlement uuid, cut_off date, rest bigint, points numeric, writing boolean)
  returns bigint language plpgsql as $$
declare
  lines bigint;
begin
  drop table if exists pg_temp.chosen, pg_temp.owed, pg_temp.granted_of_sql;
  create temp table chosen as
    with rate as materialized (
      select in_force_on, percent, coalesce(lead(in_force_on) over (order by in_force_on), 'infinity') as until
      from reference_rate where code = 'LPR-1Y'
    )
    select l.id, l.bank_code, l.number, l.borrower_code, l.borrower_division, l.borrower_size, l.drawn_on,
      l.ip_share_percent, greatest(l.drawn_on, p.registered_on) as beginning,
      least(cut_off + 1, l.due_on, case when p.cancelled_on <= cut_off then p.cancelled_on end,
        greatest(l.drawn_on, p.registered_on) + 365) as ending
    from loan l join pledge p on p.registration_number = l.pledge_number collate "default"
      join rate r on l.drawn_on >= r.in_force_on and l.drawn_on < r.until
    where l.product = 'BENCH' and l.drawn_on between cut_off - 400 and cut_off
      and l.borrower_kind in ('FIRM', 'SOLE_TRADER') and l.borrower_division like '45%'
      and l.borrower_size in ('MICRO', 'SMALL', 'MEDIUM') and l.principal >= 10000000
      and p.registered_on <= cut_off and p.pledgor_code = l.borrower_code and l.ip_share_percent >= 50
      and l.rate_percent <= r.percent * 1.5 and l.valuation_fee_payer is distinct from 'FIRM';
  analyze chosen;
  create temp table owed as
    with ended as materialized (
      select loan_id, min(on_day) filter (where type <> 'INTEREST') as ended_on,
        sum(amount) filter (where type = 'INTEREST') as paid
      from loan_fact where standing and type <> 'BALANCE' and on_day <= cut_off group by loan_id
    ), step as (
      select loan_id, on_day as first, amount, lead(on_day) over (partition by loan_id order by on_day) as next
      from (
        select loan_id, on_day, amount from loan_fact where standing and type = 'BALANCE' and on_day <= cut_off
        union all
        select id, drawn_on, principal from loan) balance
    ), days as materialized (
      select c.id, max(e.paid) as paid, sum(s.amount * greatest(0,
        least(s.next, c.ending, e.ended_on) - greatest(s.first, c.beginning))) as sum
      from chosen c join step s on s.loan_id = c.id left join ended e on e.loan_id = c.id group by c.id
    )
    select * from (
      select c.*, least(6000000, coalesce(paid, 0), round(sum * ip_share_percent * points / (10000 * 365))) as assessed
      from chosen c join days using (id)) assessed
    where assessed > 0;
  analyze owed;
  create temp table granted_of_sql as
    select id, bank_code, number, borrower_code, borrower_division, borrower_size, assessed, capped,
      least(spent, rest) - least(spent - capped, rest) as granted, spent
    from (
      select *, sum(capped) over (order by drawn_on, bank_code collate "C", number rows unbounded preceding) as spent
      from (
        select *, least(used, 20000000) - least(used - assessed, 20000000) as capped
        from (
          select *, sum(assessed) over (partition by borrower_code
            order by drawn_on, bank_code collate "C", number rows unbounded preceding) as used
          from owed) per_borrower) capped) spent;
  if not writing then -- what a simulation answers, for one set of terms
    return (select sum(totals.granted) from (
      select borrower_code, left(borrower_division, 4), bank_code, borrower_size, count(*), sum(assessed), sum(capped),
        sum(granted) as granted
      from granted_of_sql
      group by grouping sets ((borrower_code), (left(borrower_division, 4)), (bank_code), (borrower_size))) totals) / 4;
  end if;
  insert into loan_line_of_sql (settlement_id, program_code, item_id, payee_code, subject, beneficiary_code, until,
    assessed, capped, granted, cause, status)
  select settlement, 'BENCH-LOANS', id, borrower_code, bank_code || '/' || number, borrower_code, cut_off, assessed,
    capped, granted, case when granted > 0 then null when capped > 0 then 'BUDGET' else 'PER_BORROWER_YEAR_CAP' end,
    case when granted > 0 then 'GRANTED' when capped > 0 then 'UNFUNDED' else 'CAPPED' end
  from granted_of_sql order by spent;
  get diagnostics lines = row_count;
  return lines;
end $$;

-- The same lines under the same constraints.
create table loan_line_of_sql (like settlement_line including all);
alter table loan_line_of_sql
  add constraint loan_line_of_sql_settlement_id_fk foreign key (settlement_id) references settlement;
