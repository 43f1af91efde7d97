-- Who did what: a row for each act that a request did, written in the transaction of the act, and one for
-- each that was refused, written soon after. The place is that of events: the number of the transaction, and
-- within it the place of the row.
create table audit_entry (
  tx bigint not null,
  place integer not null,
  happened_at timestamptz not null,
  request_id text not null,
  operation text not null,
  resource text not null,
  -- the token's; the service itself has none
  subject text,
  client text,
  roles text[] not null,
  organization varchar(18),
  address text,
  status smallint not null,
  problem text,
  -- what decides money or rights, as it was before and after
  changes json not null,
  constraint audit_entry_pkey primary key (tx, place)
);
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function append_only();

-- Each begins with what an auditor asks for and goes on in the order of the log.
create index audit_entry_time_idx on audit_entry (happened_at, tx, place);
create index audit_entry_subject_idx on audit_entry (subject, happened_at, tx, place);
create index audit_entry_organization_idx on audit_entry (organization, happened_at, tx, place)
  where organization is not null;
create index audit_entry_operation_idx on audit_entry (operation, happened_at, tx, place);
create index audit_entry_resource_idx on audit_entry (resource collate "C", happened_at, tx, place);
create index audit_entry_request_idx on audit_entry (request_id, happened_at, tx, place);
create index audit_entry_refused_idx on audit_entry (happened_at, tx, place) where status >= 400;

-- The chain: each row's hash is made of the one before it and of the row, so that what is changed, taken out
-- or put in between afterwards is found. Writers do not wait for each other: rows are sealed a little later,
-- in the order of their places, before the oldest transaction that still runs, so that nothing can come to a
-- place that was passed.
create table audit_seal (
  number bigint constraint audit_seal_pkey primary key constraint audit_seal_number_check check (number > 0),
  tx bigint not null,
  place integer not null,
  hash bytea not null,
  constraint audit_seal_tx_place_key unique (tx, place)
);
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function append_only();

-- What is hashed of a row. Whatever the settings of a session are, it is the same text.
create function audit_text(e audit_entry) returns text language sql stable as $$
  select json_build_array(e.tx, e.place,
    to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.request_id, e.operation,
    e.resource, e.subject, e.client, e.roles, e.organization, e.address, e.status, e.problem, e.changes)::text
$$;

create function audit_hash(before bytea, e audit_entry) returns bytea language sql stable as $$
  select sha256(coalesce(before, '') || convert_to(audit_text(e), 'UTF8'))
$$;

-- Seals at most so many rows, unless somebody else is at it; answers how many.
create function audit_seal_next(most integer) returns integer language plpgsql as $$
declare
  last audit_seal;
  ended bigint;
  e audit_entry;
  done integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('audit_seal', 10)) then
    return 0;
  end if;
  select * into last from audit_seal order by number desc limit 1;
  select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + ahead into ended from event_era;
  for e in
    select * from audit_entry a
    where (a.tx, a.place) > (coalesce(last.tx, 0), coalesce(last.place, -1)) and a.tx < ended
    order by a.tx, a.place limit most
  loop
    last := row(coalesce(last.number, 0) + 1, e.tx, e.place, audit_hash(last.hash, e));
    insert into audit_seal values (last.*);
    done := done + 1;
  end loop;
  return done;
end $$;

-- What is wrong with the log; no rows where nothing is. It reads row by row and trusts nobody: an auditor
-- calls it by psql. Who owns the database could write the whole chain anew; that is found by a number and a
-- hash that the auditor noted before.
create function audit_verify(noted_number bigint default null, noted_hash bytea default null)
returns table (fault text, number bigint, tx bigint, place integer)
language plpgsql stable set enable_hashjoin = off set enable_sort = off as $$
declare
  one record;
  number_before bigint := 0;
  hash_before bytea;
  tx_before bigint := 0;
  place_before integer := -1;
begin
  for one in
    select s.number, s.tx, s.place, s.hash, e.tx is not null as found, e
    from audit_seal s left join audit_entry e on e.tx = s.tx and e.place = s.place order by s.number
  loop
    number := one.number;
    tx := one.tx;
    place := one.place;
    if one.number <> number_before + 1 then
      fault := 'SEAL_MISSING';
      return next;
    elsif (one.tx, one.place) <= (tx_before, place_before) then
      fault := 'OUT_OF_ORDER';
      return next;
    elsif not one.found then
      fault := 'MISSING';
      return next;
    elsif one.hash <> audit_hash(hash_before, one.e) then
      fault := 'CHANGED';
      return next;
    end if;
    if one.number = noted_number and one.hash is distinct from noted_hash then
      fault := 'NOT_AS_NOTED';
      return next;
    end if;
    number_before := one.number;
    hash_before := one.hash;
    tx_before := one.tx;
    place_before := one.place;
  end loop;
  fault := 'NOT_AS_NOTED';
  if noted_number > number_before then -- what was noted is not there any more
    number := noted_number;
    tx := null;
    place := null;
    return next;
  end if;
  fault := 'NOT_SEALED';
  number := null;
  for tx, place in
    select e.tx, e.place from audit_entry e left join audit_seal s on s.tx = e.tx and s.place = e.place
    where s.tx is null and (e.tx, e.place) <= (tx_before, place_before)
  loop
    return next;
  end loop;
end $$;

-- The places of both ascend over several servers; see the events.
create or replace function event_era_begin() returns void language sql as $$
  update event_era set ahead = greatest(ahead, (select coalesce(max(tx), 0) from event),
    (select coalesce(max(tx), 0) from audit_entry)) + 4294967296
$$;
create function event_era_go_on() returns boolean language plpgsql as $$
begin
  if (select greatest((select max(tx) from event), (select max(tx) from audit_entry))
      >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + ahead from event_era) then
    perform event_era_begin();
    return true;
  end if;
  return false;
end $$;
