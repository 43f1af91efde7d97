-- Licenses are counted by what their licensee was designated as on the day of effect, too: the prepared
-- figures have one more column. Otherwise they are as they were.
drop materialized view compensation_figure;
drop materialized view license_figure;

create materialized view license_figure as
select l.id,
  -- numbers, because it is these that millions of are sorted: of a patent its digits without the check
  -- digit, of a firm 64 bits that two of a million firms share once in thirty million registers
  left(l.patent_number, -2)::bigint as patent,
  hashtextextended(l.licensee_code, 0) as licensee,
  l.licensor_code::text collate "C" as licensor,
  case when l.voided_at is null then l.claimed_on end as taken_on,
  case when r.ran then l.effective_on end as effective_on,
  case when r.ran then l.recorded_on end as recorded_on,
  -- the first day without it
  case when r.ran then l.ends_on + 1 end as ended_on,
  case when r.ran then coalesce(l.end_reason, 'EXPIRED') end as end_reason,
  (l.voided_at at time zone 'Asia/Shanghai')::date as voided_on,
  case when l.voided_at is null and l.effective_on is null and coalesce(l.end_reason, 'UNPAID') = 'UNPAID'
    then l.payment_due_on + 1 end as lapsed_on,
  -- of the first license of an offer
  case when r.ran and row_number() over (partition by l.offer_id, r.ran order by l.effective_on, l.id) = 1
    then l.effective_on - o.published_on end as days_to_first,
  left(coalesce(l.licensor_division, g.division), 4) || '00' as supply_city,
  left(coalesce(l.licensee_division, f.division), 4) || '00' as demand_city,
  p.kind,
  coalesce(left(p.ipc[1], 1), 'LOCARNO') as ipc_section,
  o.method as royalty_method,
  coalesce(l.licensee_size, 'UNKNOWN') as licensee_size,
  coalesce(case when l.licensee_version is null then f.industry else v.industry end, 'UNKNOWN')
    as licensee_industry,
  coalesce((select t.level from designation_term t
    where t.credit_code = l.licensee_code and l.effective_on between t.first_on and t.last_on
    order by array_position(array['NATIONAL_DEMONSTRATION', 'NATIONAL_ADVANTAGE', 'REGION_ADVANTAGE',
      'REGION_CULTIVATION'], t.level) limit 1), 'NONE') as licensee_designation
from license l
  cross join lateral (select l.effective_on is not null and l.voided_at is null
    and l.ends_on >= l.begins_on as ran) r
  join offer o on o.id = l.offer_id
  join patent p on p.number = l.patent_number
  join organization g on g.credit_code = l.licensor_code
  join organization f on f.credit_code = l.licensee_code
  left join organization_version v
    on v.credit_code = l.licensee_code and v.facts_version = l.licensee_version;
create unique index license_figure_id_key on license_figure (id);
create index license_figure_taken_on_idx on license_figure (taken_on);
create index license_figure_effective_on_idx on license_figure (effective_on);
create index license_figure_recorded_on_idx on license_figure (recorded_on);
create index license_figure_ended_on_idx on license_figure (ended_on);
create index license_figure_voided_on_idx on license_figure (voided_on) where voided_on is not null;
create index license_figure_lapsed_on_idx on license_figure (lapsed_on) where lapsed_on is not null;

-- of approved settlements; the amounts as in the totals of a payee
create materialized view compensation_figure as
select l.id, l.part as side,
  hashtextextended(l.payee_code, 0) as payee,
  (s.approved_at at time zone 'Asia/Shanghai')::date as approved_on,
  l.paid_on,
  case when l.status in ('GRANTED', 'CAPPED', 'HELD') then l.assessed else 0 end as assessed,
  case when l.status = 'GRANTED' then l.granted - l.withdrawn else 0 end as granted,
  case when l.paid_on is not null then l.granted - l.withdrawn else 0 end as paid,
  f.supply_city, f.demand_city, f.kind, f.ipc_section, f.royalty_method, f.licensee_size,
  f.licensee_industry, f.licensee_designation
from settlement_line l
  join settlement s on s.id = l.settlement_id
  join license_figure f on f.id = l.item_id
where s.approved_at is not null;
create unique index compensation_figure_id_key on compensation_figure (id);
create index compensation_figure_approved_on_idx on compensation_figure (approved_on);
create index compensation_figure_paid_on_idx on compensation_figure (paid_on);
