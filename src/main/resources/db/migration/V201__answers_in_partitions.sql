-- Kept answers lie in partitions by the day until which they are kept; see V200. A key would have to be unique over
-- all days, which no index over partitions can be. It is so all the same: whoever takes a key holds its lock to the
-- end of the transaction, in which the answer is committed before the lock is free, and looks after it has the lock
-- (V13). That was so before; the primary key of all keys was never reached by two.
--
-- The table of before stays for one release, for nodes of the release before, which write there: both look in both
-- places. Nothing is moved, so that nobody waits: what lies there is over in a day. The next release drops it.
create table idempotency_answer (
  scope bytea not null,
  request bytea not null,
  status integer not null,
  location text,
  body text not null,
  kept_until timestamptz not null,
  constraint idempotency_answer_pkey primary key (scope, kept_until)
) partition by range (kept_until);
create table idempotency_answer_default partition of idempotency_answer default;

-- Nobody keeps an answer for more than a day; said here, because then two partitions are looked at, or three.
create or replace function kept_answer(key_scope bytea, key_lock bigint, valid_at timestamptz, out running boolean,
  out request bytea, out status integer, out location text, out body text) language plpgsql as $$
begin
  running := not pg_try_advisory_xact_lock(key_lock);
  if not running then
    select k.request, k.status, k.location, k.body into request, status, location, body
      from idempotency_answer k
      where k.scope = key_scope and k.kept_until > valid_at and k.kept_until < valid_at + interval '48 hours'
      limit 1;
    if not found then
      select k.request, k.status, k.location, k.body into request, status, location, body
        from idempotency_key k where k.scope = key_scope and k.kept_until > valid_at;
    end if;
  end if;
end $$;
