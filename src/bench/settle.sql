-- The same settlement as the best SQL we can write: conditions and amounts set-based, one loop where
-- the caps need an order, with arrays for what is used of them, and one insert into a table like
-- the service's own.
create function settle(settlement uuid, rest bigint, percent int, writing boolean) returns bigint language plpgsql as $$
declare
  c record;
  patent_used bigint[];
  licensor_used bigint[];
  licensee_used bigint[];
  capped bigint[] := '{}';
  granted bigint[] := '{}';
  first bigint;
  second bigint;
  share bigint;
  lines bigint;
begin
  drop table if exists pg_temp.eligible;
  create temp table eligible as
    select row_number() over (order by effective_on, id)::int as n, *,
      dense_rank() over (order by patent_number)::int as patent,
      dense_rank() over (order by licensor_code)::int as licensor,
      dense_rank() over (order by licensee_code)::int as licensee
    from (
      select p.kind, left(l.licensor_division, 4) as city, l.licensee_size, l.id, l.effective_on, l.patent_number, l.licensor_code, l.licensee_code,
        percent * (case p.kind when 'INVENTION' then 10000 when 'UTILITY_MODEL' then 3000 else 2000 end)::bigint as amount1,
        round((case p.kind when 'INVENTION' then 240000 when 'UTILITY_MODEL' then 120000 else 60000 end)
          * least(l.term_months, 36) / 12.0)::bigint as amount2,
        row_number() over (partition by l.patent_number, l.licensee_code order by l.effective_on, l.id) as of_pair
      from license l join offer o on o.id = l.offer_id join patent p on p.number = l.patent_number
      where l.effective_on between current_date - 365 and current_date and o.method = 'FREE'
        and l.term_months >= 12 and l.licensee_size in ('MICRO', 'SMALL', 'MEDIUM')
        and l.licensee_division like '45%' and l.licensor_kind = 'UNIVERSITY' and l.licensor_division like '45%'
        and l.declared_unrelated and l.licensor_parent is distinct from l.licensee_code
        and l.licensee_parent is distinct from l.licensor_code
        and (l.licensor_parent is null or l.licensor_parent is distinct from l.licensee_parent)
        and l.voided_at is null) pairs
    where of_pair = 1;
  analyze eligible;
  select array_fill(0::bigint, array[max(patent)]), array_fill(0::bigint, array[max(licensor)]),
    array_fill(0::bigint, array[max(licensee)]), array_fill(0::bigint, array[2 * count(*)::int]),
    array_fill(0::bigint, array[2 * count(*)::int])
    into patent_used, licensor_used, licensee_used, capped, granted from eligible;
  for c in select n, patent, licensor, licensee, amount1, amount2 from eligible order by n loop
    first := least(c.amount1, 15000000 - patent_used[c.patent], 900000000 - licensor_used[c.licensor]);
    second := least(c.amount2, 10000000 - licensee_used[c.licensee]);
    patent_used[c.patent] := patent_used[c.patent] + first;
    licensor_used[c.licensor] := licensor_used[c.licensor] + first;
    licensee_used[c.licensee] := licensee_used[c.licensee] + second;
    capped[2 * c.n - 1] := first;
    capped[2 * c.n] := second;
    if first + second <= rest then
      granted[2 * c.n - 1] := first;
      granted[2 * c.n] := second;
      rest := rest - first - second;
    elsif rest > 0 then
      share := floor(first::numeric * rest / (first + second));
      if first::numeric * rest % (first + second) >= second::numeric * rest % (first + second)
        and share + floor(second::numeric * rest / (first + second)) < rest then
        share := share + 1;
      end if;
      granted[2 * c.n - 1] := share;
      granted[2 * c.n] := rest - share;
      rest := 0;
    end if;
  end loop;
  if not writing then -- what a simulation answers, for one set of terms
    return (select sum(totals.granted) from (
      select e.licensor_code as payee, v.side, e.kind, e.city, e.licensee_size, count(*), sum(v.amount) as assessed,
        sum(g.capped) as capped, sum(g.granted) as granted
      from eligible e join unnest(capped, granted) with ordinality g (capped, granted, slot) on (g.slot + 1) / 2 = e.n
        cross join lateral (values ('LICENSOR', e.amount1, 1), ('LICENSEE', e.amount2, 0)) v (side, amount, odd)
      where g.slot % 2 = v.odd
      group by grouping sets ((e.licensor_code), (v.side), (e.kind), (e.city), (e.licensee_size))) totals) / 5;
  end if;
  insert into line_of_sql (settlement_id, program_code, item_id, part, payee_code, subject, beneficiary_code,
    assessed, capped, granted, cause, status)
  select settlement, 'BENCH', e.id, s.side, s.payee, e.patent_number, e.licensee_code, s.amount, s.capped, s.granted,
    case when s.granted > 0 then null when s.capped > 0 then 'BUDGET' else 'PER_PATENT_CAP' end,
    case when s.granted > 0 then 'GRANTED' when s.capped > 0 then 'UNFUNDED' else 'CAPPED' end
  from eligible e
    join unnest(capped, granted) with ordinality g (capped, granted, slot) on (g.slot + 1) / 2 = e.n
    cross join lateral (values
      ('LICENSOR', e.licensor_code, e.amount1, 1), ('LICENSEE', e.licensee_code, e.amount2, 0))
      v (side, payee, amount, odd)
    cross join lateral (select v.side, v.payee, v.amount, g.capped, g.granted) s
  where g.slot % 2 = v.odd
  order by g.slot;
  get diagnostics lines = row_count;
  return lines;
end $$;

-- The same lines under the same constraints, apart from what points at the service's settlements.
create table line_of_sql (like settlement_line including all);
alter table line_of_sql add constraint line_of_sql_license_id_fk foreign key (item_id) references license;
alter table line_of_sql add constraint line_of_sql_settlement_id_fk foreign key (settlement_id) references settlement;
