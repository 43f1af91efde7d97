-- The same list by one statement, kept as the service keeps it: every firm with its values.
set client_min_messages = warning;
drop table if exists list_of_sql;
create table list_of_sql as
with held as (
  select o.owner, count(*) filter (where p.kind = 'INVENTION') as inventions, count(*) as patents,
    round(sum(p.protected_until - :'day'::date + 1) * 4 / (1461.0 * count(*)), 2) as years
  from patent p cross join lateral unnest(p.owners) o (owner)
  where p.granted_on <= :'day' and p.protected_until >= :'day' and not exists (
    select 1 from legal_event e where e.patent_number = p.number and e.type in ('LAPSED', 'INVALIDATED')
      and e.annulled_at is null and e.happened_on <= :'day')
  group by o.owner),
measured as (
  select g.credit_code, g.name, g.division, coalesce(h.inventions, 0) as inventions, coalesce(h.patents, 0) as patents,
    h.years, g.division like '45%' and c.credit_code is not null as eligible
  from organization g left join held h on h.owner = g.credit_code
    left join list_consent c on c.credit_code = g.credit_code and c.given_on <= :'day' and c.withdrawn_on is null
  where g.kind in ('FIRM', 'SOLE_TRADER')),
scored as (
  select *, case when eligible then round(
      50 * case when inventions >= 11 then 100 when inventions >= 9 then 70 when inventions >= 1 then 40 else 0 end / 100.0
      + 20 * case when patents >= 19 then 100 when patents >= 15 then 50 else 0 end / 100.0
      + 30 * case when years >= 9 then 100 when years >= 8 then 50 else 0 end / 100.0, 2) end as score
  from measured)
select row_number() over (order by score desc nulls last, inventions desc, credit_code collate "C") as place, *
from scored;
