-- A legal event is a thing of its own: what ends it names it, once; an entry made by mistake is
-- annulled and stays readable; a transfer names the new owners. Each keeps who entered it.
alter table legal_event
  add ends uuid constraint legal_event_ends_fk references legal_event,
  add owners varchar(18)[],
  add recorded_by text,
  add recorded_for text,
  add annulled_by text,
  add annulled_for text,
  add annulled_at timestamptz,
  add annulment_reason text,
  add constraint legal_event_annulment_check check (
    num_nonnulls(annulled_at, annulment_reason) in (0, 2)),
  add constraint legal_event_owners_check check ((owners is not null) = (type = 'TRANSFERRED'));
create unique index legal_event_ends_key on legal_event (ends) where annulled_at is null;

-- Who owned the patent before the transfers that stand; null without one.
alter table patent add first_owners varchar(18)[];

-- Up to now an end ended whatever stood: it is the end of the last event that had none. What was
-- raised twice and ended once stands from now on.
do $$
declare
  later record;
begin
  for later in
    select * from legal_event
    where type in ('FEE_PAID', 'RESTORED', 'PLEDGE_CONSENTED', 'PLEDGE_RELEASED', 'RESUMED',
      'EXCLUSIVE_LICENSE_ENDED')
    order by patent_number, happened_on, recorded_at
  loop
    update legal_event set ends = (
      select raised.id from legal_event raised
      where raised.patent_number = later.patent_number
        and raised.type = case later.type
          when 'FEE_PAID' then 'FEE_UNPAID'
          when 'RESTORED' then 'LAPSED'
          when 'RESUMED' then 'SUSPENDED'
          when 'EXCLUSIVE_LICENSE_ENDED' then 'EXCLUSIVE_LICENSE'
          else 'PLEDGED' end
        and (raised.happened_on, raised.recorded_at) < (later.happened_on, later.recorded_at)
        and not exists (select 1 from legal_event ended where ended.ends = raised.id)
      order by raised.happened_on desc, raised.recorded_at desc limit 1)
    where id = later.id;
  end loop;
end $$;
update patent set version = version + 1, impediments = (
  select array_agg(distinct raised.type)
  from legal_event raised
  where raised.patent_number = patent.number
    and raised.type in ('FEE_UNPAID', 'LAPSED', 'INVALIDATED', 'PLEDGED', 'SUSPENDED',
      'EXCLUSIVE_LICENSE')
    and not exists (select 1 from legal_event ended where ended.ends = raised.id))
where exists (select 1 from legal_event raised
  where raised.patent_number = patent.number
    and raised.type in ('FEE_UNPAID', 'LAPSED', 'PLEDGED', 'SUSPENDED', 'EXCLUSIVE_LICENSE')
    and not exists (select 1 from legal_event ended where ended.ends = raised.id));
