-- The published figures count over years of offers, licenses and settlement lines, by what stands in
-- seven tables. Asked of these tables for each answer, a million licenses would be joined with a million
-- patents each time; so the few columns that are counted are prepared ahead, and the answers say when.
-- One statement brings all of it up to date without stopping a reader, whatever was corrected, voided or
-- annulled since: nothing has to be kept in step.

create materialized view offer_figure as
select o.id, o.published_on,
  -- without the days on which an impediment stood, each from its event to the first one that ends it
  datemultirange(daterange(o.published_on,
      greatest(o.published_on, least(o.withdrawn_on, o.open_until + 1, p.protected_until + 1))))
    - coalesce(barred.days, '{}') as open_on,
  -- the seat as the licensor had stated it at the end of the day of publication
  left(coalesce(seat.division, g.division), 4) || '00' as supply_city,
  o.licensor_code::text collate "C" as licensor,
  p.kind,
  coalesce(left(p.ipc[1], 1), 'LOCARNO') as ipc_section,
  o.method as royalty_method
from offer o
  join patent p on p.number = o.patent_number
  join organization g on g.credit_code = o.licensor_code
  left join lateral (
    select v.division from organization_version v
    where v.credit_code = o.licensor_code and (v.facts_version = 1
      or v.changed_at < (o.published_on + 1)::timestamp at time zone 'Asia/Shanghai')
    order by v.facts_version desc limit 1) seat on true
  left join (
    select e.patent_number,
      range_agg(daterange(e.happened_on, greatest(e.happened_on, e.ended_on))) as days
    from (
      select e.patent_number, e.happened_on, min(n.happened_on) as ended_on
      from legal_event e left join legal_event n on n.ends = e.id and n.annulled_at is null
      where e.annulled_at is null and e.type in (
        'FEE_UNPAID', 'LAPSED', 'INVALIDATED', 'PLEDGED', 'SUSPENDED', 'EXCLUSIVE_LICENSE')
      group by e.id) e
    group by e.patent_number) barred on barred.patent_number = o.patent_number;
create unique index offer_figure_id_key on offer_figure (id);
create index offer_figure_published_on_idx on offer_figure (published_on);

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
    as licensee_industry
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
  f.licensee_industry
from settlement_line l
  join settlement s on s.id = l.settlement_id
  join license_figure f on f.id = l.item_id
where s.approved_at is not null;
create unique index compensation_figure_id_key on compensation_figure (id);
create index compensation_figure_approved_on_idx on compensation_figure (approved_on);
create index compensation_figure_paid_on_idx on compensation_figure (paid_on);

-- When the views above were brought up to date last; one row.
create table preparation (
  id integer constraint preparation_pkey primary key constraint preparation_id_check check (id = 1),
  number bigint not null,
  prepared_at timestamptz not null,
  milliseconds bigint not null
);
insert into preparation (id, number, prepared_at, milliseconds) values (1, 1, now(), 0);

-- The figures of a year that is over, as the agency published them. They never change: a later freezing
-- of the year is a row of its own, with its reason, and the latest one is answered.
create table frozen_year (
  id uuid constraint frozen_year_pkey primary key,
  calendar_year integer not null
    constraint frozen_year_calendar_year_check check (calendar_year between 1985 and 2999),
  number integer not null constraint frozen_year_number_check check (number > 0),
  reason text,
  frozen_by text not null,
  frozen_for text,
  frozen_at timestamptz not null,
  constraint frozen_year_calendar_year_number_key unique (calendar_year, number),
  constraint frozen_year_reason_check check ((number = 1) = (reason is null))
);
create trigger frozen_year_append_only before update or delete or truncate on frozen_year
  for each statement execute function append_only();

-- One row for each dimension, each two of them, and none; the text is JSON.
create table frozen_figures (
  frozen_year_id uuid not null constraint frozen_figures_frozen_year_id_fk references frozen_year,
  dimensions text not null,
  figures text not null,
  constraint frozen_figures_pkey primary key (frozen_year_id, dimensions)
);
create trigger frozen_figures_append_only before update or delete or truncate on frozen_figures
  for each statement execute function append_only();
