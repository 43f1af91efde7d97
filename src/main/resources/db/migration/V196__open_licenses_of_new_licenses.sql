-- What open data shows of a license is made of the row that is just being written; the view read the license
-- again, and each claim paid for it.
create function license_as_open(l license) returns setof open_license language sql stable as $$
select (to_char(m.month, 'YYYYMM')
    || substr(encode(sha256(s.secret || uuid_send(l.id)), 'hex'), 1, 26))::uuid,
  m.month, l.id, l.patent_number::text, l.voided_at is not null, l.end_reason,
  p.kind::text, left(p.ipc[1], 3), left(p.locarno[1], 2), o.method::text, l.licensor_code::text,
  l.licensor_kind, rpad(left(l.licensor_division, 4), 6, '0'), l.licensee_kind, l.licensee_size,
  v.industry::text, rpad(left(l.licensee_division, 4), 6, '0'), l.effective_on, l.term_months, l.ends_on,
  greatest(l.ends_on, l.begins_on), l.recorded_on
from offer o
  join patent p on p.number = l.patent_number
  join license_keys s on s.one
  left join organization_version v
    on v.credit_code = l.licensee_code and v.facts_version = l.licensee_version
  -- one that was paid first is a license since the payment was entered, whatever day that bears
  cross join lateral (select date_trunc('month', greatest(l.effective_on, (greatest(l.claimed_at,
    case when l.amount_due is not null and o.free_months is null then l.received_at end)
    at time zone 'Asia/Shanghai')::date))::date as month) m
where o.id = l.offer_id and l.effective_on is not null
$$;

create or replace function keep_open_license() returns trigger language plpgsql as $$
begin
  insert into open_license select * from license_as_open(new)
  on conflict (license_id) do update set voided = excluded.voided, end_reason = excluded.end_reason,
    effective_on = excluded.effective_on, term_months = excluded.term_months,
    ends_on = excluded.ends_on, last_on = excluded.last_on, recorded_on = excluded.recorded_on;
  return null;
end $$;
drop view license_as_open;
