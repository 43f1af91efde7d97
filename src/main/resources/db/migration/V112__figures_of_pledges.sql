-- Pledges as open data: under a key of that data alone, because the registration number stands in the
-- office's gazette beside the name of the firm.
alter table pledge add open_key uuid not null default gen_random_uuid();
alter table pledge add constraint pledge_open_key_key unique (open_key);

-- And as figures, prepared as those of licenses are. What was cancelled on the day of its registration
-- was no pledge.
create materialized view pledge_figure as
select p.registration_number as id, p.registered_on,
  hashtextextended(p.pledgor_code, 0) as firm,
  left(p.pledgor_division, 4) || '00' as firm_city,
  p.secured_amount as secured
from pledge p where p.cancelled_on is distinct from p.registered_on;
create unique index pledge_figure_id_key on pledge_figure (id);
create index pledge_figure_registered_on_idx on pledge_figure (registered_on);

create materialized view pledged_patent_figure as
select q.event_id as id, q.registered_on,
  left(q.patent_number, -2)::bigint as patent,
  left(p.pledgor_division, 4) || '00' as firm_city
from pledged_patent q join pledge p on p.registration_number = q.registration_number
where q.cancelled_on is distinct from q.registered_on;
create unique index pledged_patent_figure_id_key on pledged_patent_figure (id);
create index pledged_patent_figure_registered_on_idx on pledged_patent_figure (registered_on);
