-- What the office decided as figures, prepared as those of licenses are: firms on lists in force, firms
-- designated nationally, and recommendations. A firm is a row with all its days, so that it counts once
-- on a day, however many lists or levels it has then. Of a list it is on it until a later version is in
-- force or it was taken off; that it is suspended for a time takes it off no list. The seat of a listed
-- firm is that of the latest draft, of whoever asked first that of the recommendation, of a designated firm
-- the one it has.
create materialized view listed_firm_figure as
select e.credit_code,
  (array_agg(left(e.division, 4) || '00' order by w.in_force_from desc, w.id))[1] as firm_city,
  min(w.in_force_from) as listed_on,
  range_agg(daterange(w.in_force_from, least(w.superseded_on, r.removed_on))) as listed
from list_entry e
  join white_list w on w.id = e.list_id
  left join lateral (
    select min(greatest(d.decided_on, w.in_force_from)) as removed_on from list_decision d
    where d.list_id = e.list_id and d.credit_code = e.credit_code and d.decision = 'REMOVE') r on true
where e.outcome = 'ADMITTED' and w.in_force_from is not null
group by e.credit_code;
create unique index listed_firm_figure_credit_code_key on listed_firm_figure (credit_code);
create index listed_firm_figure_listed_on_idx on listed_firm_figure (listed_on);

create materialized view designated_firm_figure as
select t.credit_code,
  left(o.division, 4) || '00' as firm_city,
  min(t.first_on) as designated_on,
  range_agg(daterange(t.first_on, t.last_on + 1)) as designated
from designation_term t
  join organization o on o.credit_code = t.credit_code
where t.level in ('NATIONAL_DEMONSTRATION', 'NATIONAL_ADVANTAGE') and t.last_on >= t.first_on
group by t.credit_code, o.division;
create unique index designated_firm_figure_credit_code_key on designated_firm_figure (credit_code);
create index designated_firm_figure_designated_on_idx on designated_firm_figure (designated_on);

create materialized view recommendation_figure as
select p.id,
  left(coalesce(v.division, o.division), 4) || '00' as firm_city,
  (p.decided_at at time zone 'Asia/Shanghai')::date as recommended_on
from priority_request p
  join organization o on o.credit_code = p.requesters[1]
  left join lateral (
    select v.division from organization_version v
    where v.credit_code = o.credit_code and (v.facts_version = 1 or v.changed_at <= p.decided_at)
    order by v.facts_version desc limit 1) v on true
where p.allotment_year is not null;
create unique index recommendation_figure_id_key on recommendation_figure (id);
create index recommendation_figure_recommended_on_idx on recommendation_figure (recommended_on);
