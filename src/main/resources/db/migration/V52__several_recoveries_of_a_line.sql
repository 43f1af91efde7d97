-- A second correction can make more of a line overpaid than was ordered back: a line may be recovered
-- more than once, never more of it than was overpaid when it was ordered, nor than was paid.
alter table recovery add column overpaid bigint;
update recovery set overpaid = principal;
alter table recovery alter overpaid set not null;
alter table recovery drop constraint recovery_line_id_key;
create index recovery_line_id_idx on recovery (line_id);

create function recovery_within_overpaid() returns trigger language plpgsql as $$
declare
  paid bigint;
  ordered bigint;
begin
  if tg_op = 'UPDATE' and (new.line_id, new.principal, new.overpaid)
      = (old.line_id, old.principal, old.overpaid) then
    return new; -- a receipt; later orders of the line do not concern it
  end if;
  -- locked, so that of two orders at the same moment the second one sees the first
  select case when paid_on is null then 0 else granted - withdrawn end into paid
    from compensation_line where id = new.line_id for update;
  select coalesce(sum(principal), 0) into ordered
    from recovery where line_id = new.line_id and id <> new.id;
  if ordered + new.principal > least(new.overpaid, paid) then
    raise exception using errcode = 'check_violation', constraint = 'recovery_line_overpaid_check',
      message = 'more would be ordered back of a line than was overpaid';
  end if;
  return new;
end $$;
create trigger recovery_within_overpaid before insert or update on recovery
  for each row execute function recovery_within_overpaid();
