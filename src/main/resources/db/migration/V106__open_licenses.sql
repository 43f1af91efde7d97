-- What open data shows of a license, in a row of its own: its patent, offer and parties looked up row by
-- row took longer than all the rest of a download. The key begins with the month in which the license
-- appeared, so that what is new comes last, and goes on with what tells nothing: an order by ids would
-- tell in which order firms took their licenses. A row is shown once its month is over. Triggers keep it
-- in step in the transaction of whatever changes the license or describes the patent.
create table open_license (
  key uuid constraint open_license_pkey primary key,
  month date not null,
  license_id uuid not null constraint open_license_license_id_key unique
    constraint open_license_license_id_fk references license on delete cascade,
  patent_number text not null,
  voided boolean not null,
  end_reason text,
  kind text not null,
  ipc_class text,
  locarno_class text,
  royalty_method text not null,
  licensor_code text not null,
  licensor_kind text not null,
  licensor_city text not null,
  licensee_kind text not null,
  licensee_size text,
  licensee_industry text,
  licensee_city text not null,
  effective_on date not null,
  term_months integer not null,
  ends_on date not null,
  last_on date not null,
  recorded_on date
);

create view license_as_open as
select (to_char(m.month, 'YYYYMM')
    || substr(encode(sha256(s.secret || uuid_send(l.id)), 'hex'), 1, 26))::uuid as key,
  m.month, l.id as license_id, l.patent_number::text, l.voided_at is not null as voided, l.end_reason,
  p.kind::text, left(p.ipc[1], 3) as ipc_class, left(p.locarno[1], 2) as locarno_class,
  o.method::text as royalty_method, l.licensor_code::text, l.licensor_kind,
  rpad(left(l.licensor_division, 4), 6, '0') as licensor_city, l.licensee_kind, l.licensee_size,
  v.industry::text as licensee_industry, rpad(left(l.licensee_division, 4), 6, '0') as licensee_city,
  l.effective_on, l.term_months, l.ends_on, greatest(l.ends_on, l.begins_on) as last_on, l.recorded_on
from license l
  join license_keys s on s.one
  join offer o on o.id = l.offer_id
  join patent p on p.number = l.patent_number
  left join organization_version v
    on v.credit_code = l.licensee_code and v.facts_version = l.licensee_version
  -- one that was paid first is a license since the payment was entered, whatever day that bears
  cross join lateral (select date_trunc('month', greatest(l.effective_on, (greatest(l.claimed_at,
    case when l.amount_due is not null and o.free_months is null then l.received_at end)
    at time zone 'Asia/Shanghai')::date))::date as month) m
where l.effective_on is not null;

insert into open_license select * from license_as_open order by key;
-- after the rows: they are many
create index open_license_licensor_code_idx on open_license (licensor_code, key);
create index open_license_patent_number_idx on open_license (patent_number);

create function keep_open_license() returns trigger language plpgsql as $$
begin
  insert into open_license select * from license_as_open where license_id = new.id
  on conflict (license_id) do update set voided = excluded.voided, end_reason = excluded.end_reason,
    effective_on = excluded.effective_on, term_months = excluded.term_months,
    ends_on = excluded.ends_on, last_on = excluded.last_on, recorded_on = excluded.recorded_on;
  return null;
end $$;
create trigger keep_open_license after insert or update on license
  for each row when (new.effective_on is not null) execute function keep_open_license();

create function describe_open_licenses() returns trigger language plpgsql as $$
begin
  update open_license o set kind = new.kind, ipc_class = left(new.ipc[1], 3),
    locarno_class = left(new.locarno[1], 2)
  where o.patent_number = new.number;
  return null;
end $$;
create trigger describe_open_licenses after update on patent
  for each row when ((old.kind, old.ipc, old.locarno) is distinct from (new.kind, new.ipc, new.locarno))
  execute function describe_open_licenses();
