-- The lock on an idempotency key and the look at what is kept under it, in one round trip. A function
-- because each of its statements sees what was committed before it: in one plain statement the look
-- would be as old as its beginning, and miss the answer whose transaction held the lock until then.
create function kept_answer(key_scope bytea, key_lock bigint, valid_at timestamptz, out running boolean,
  out request bytea, out status integer, out location text, out body text) language plpgsql as $$
begin
  running := not pg_try_advisory_xact_lock(key_lock);
  if not running then
    select k.request, k.status, k.location, k.body into request, status, location, body
      from idempotency_key k where k.scope = key_scope and k.kept_until > valid_at;
  end if;
end $$;
