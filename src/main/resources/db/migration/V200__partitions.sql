-- What is kept for a time only lies in partitions by that time: what is over goes with its partition, at once and
-- whatever its size, where deleting rows would write each of them once more and leave its place to be cleared up.
--
-- No write is ever refused for want of a partition: each of these tables has a default one. Partitions are made
-- ahead (afterMigrate.sql, and a job); if that was not done for a month, rows lie in the default partition until
-- their own one is made, and are taken into it then. New partitions are made like the default one, with all of its
-- indexes.
--
-- Making and dropping wants locks that stand against every reader. They are waited for 200 ms, so that nobody
-- queues for longer behind a wait for a long reader, and the next turn of the job tries again. A second node does
-- nothing meanwhile.
--
-- The service's user may call partition_step and nothing more: it drops partitions of these tables alone, and only
-- once all that lies in one has been kept for the time that the API states. So none of these tables refers to
-- another one either: a reference would make each of these steps lock that one too.
create function partition_plan(name text, out key text, out period text, out ahead integer, out kept interval,
  out needed text) language sql immutable as $$
  select p.key, p.period, p.ahead, p.kept, p.needed from (values
    -- by the end of the day for which they are kept: what is before now is over
    ('idempotency_answer', 'kept_until', 'day', 4, interval '0', 'false'),
    ('offer_interest', 'seen_on', 'month', 2, interval '800 days', 'false'),
    -- by when it was made, which its id begins with; one that waits or ended late outlives its partition
    ('webhook_delivery', 'id', 'week', 2, interval '30 days',
      '(status = ''PENDING'' or last_at >= $1)
        and exists (select from webhook w where w.id = webhook_id and w.deleted_at is null)')
  ) p (table_name, key, period, ahead, kept, needed) where p.table_name = name
$$;

-- The first key at a moment, and the moment of a key; a UUID of version 7 begins with the milliseconds.
create function partition_bound(key text, at timestamptz) returns text language sql stable as $$
  select case when key = 'id'
    then lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20)
    else at::text end
$$;
create function partition_time(key text, value text) returns timestamptz language sql stable as $$
  select case when key = 'id'
    then to_timestamp(('x' || left(replace(value, '-', ''), 12))::bit(48)::bigint / 1000)
    else value::timestamptz end
$$;

-- Makes the partition that begins at a moment, and takes what belongs to it out of the default one.
create function partition_make(name text, begins timestamptz) returns text language plpgsql
set timezone = 'UTC' as $$
declare
  plan record;
  made text := name || to_char(begins, '_YYYYMMDD');
  lower text;
  upper text;
begin
  select * into plan from partition_plan(name);
  lower := partition_bound(plan.key, begins);
  upper := partition_bound(plan.key, begins + ('1 ' || plan.period)::interval);
  execute format('lock table %I in access exclusive mode', name || '_default');
  execute format('create table %I (like %I including all)', made, name || '_default');
  execute format('with moved as (delete from %I where %I >= %L and %I < %L returning *) insert into %I select * from moved',
    name || '_default', plan.key, lower, plan.key, upper, made);
  execute format('alter table %I attach partition %I for values from (%L) to (%L)', name, made, lower, upper);
  return 'made ' || made;
end $$;

-- The first period from now on that has no partition; null if there are as many ahead as there should be.
create function partition_missing(name text) returns timestamptz language sql stable set timezone = 'UTC' as $$
  select p from partition_plan(name),
    generate_series(0, ahead) n,
    lateral (select date_trunc(period, now()) + n * ('1 ' || period)::interval) s (p)
  where to_regclass(quote_ident(name || to_char(p, '_YYYYMMDD'))) is null order by p limit 1
$$;

-- Makes those that are missing, after a migration; what it cannot do at once is left to the job.
create function partition_ahead(name text) returns void language plpgsql set lock_timeout = '200ms' as $$
declare
  begins timestamptz;
begin
  perform pg_advisory_xact_lock(hashtextextended('partitions of ' || name, 10)); -- two nodes start together
  loop
    begins := partition_missing(name);
    exit when begins is null;
    perform partition_make(name, begins);
  end loop;
exception when lock_not_available then
  null;
end $$;

-- Does one thing that is to be done, and says what; null if nothing is, or somebody else is at it.
create function partition_step(name text, since timestamptz) returns text language plpgsql
security definer set search_path = public, pg_temp set timezone = 'UTC' set lock_timeout = '200ms' as $$
declare
  plan record;
  rest text := name || '_default';
  ended timestamptz;
  one text;
  begins timestamptz;
  number bigint;
begin
  select * into plan from partition_plan(name);
  if plan.key is null then
    raise exception 'no partitions of %', name;
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended('partitions of ' || name, 10)) then
    return null;
  end if;
  ended := least(since, now() - plan.kept);

  begins := partition_missing(name);
  if begins is null then
    execute format('select %I::text from %I d where %I >= %L and %I < %L order by d.%I limit 1', plan.key, rest,
      plan.key, partition_bound(plan.key, date_trunc(plan.period, ended)),
      plan.key, partition_bound(plan.key, now()), plan.key) into one;
    begins := date_trunc(plan.period, partition_time(plan.key, one));
  end if;
  if begins is not null then
    return partition_make(name, begins);
  end if;

  select c.relname into one from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = name::regclass and c.relname ~ '_[0-9]{8}$'
    and to_date(right(c.relname, 8), 'YYYYMMDD') + ('1 ' || plan.period)::interval <= ended
  order by c.relname limit 1;
  if one is not null then
    execute format('alter table %I detach partition %I', name, one);
    if plan.needed <> 'false' then
      execute format('insert into %I select * from %I where %s', name, one, plan.needed) using ended;
    end if;
    execute format('drop table %I', one);
    return 'dropped ' || one;
  end if;

  execute format('delete from %I where ctid = any (array(select ctid from %I where %I < %L and not (%s) limit 5000))',
    rest, rest, plan.key, partition_bound(plan.key, ended), plan.needed) using ended;
  get diagnostics number = row_count;
  if number > 0 then
    return 'deleted ' || number;
  end if;

  if pg_stat_get_last_analyze_time(name::regclass) < date_trunc(plan.period, now()) is not false then
    execute format('analyze %I', name); -- PostgreSQL itself looks at the partitions, and not at all of them together
  end if;
  return null;
exception when lock_not_available then
  return 'busy';
end $$;
