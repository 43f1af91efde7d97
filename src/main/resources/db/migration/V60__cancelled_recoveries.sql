-- A payment that comes back from the bank brings back what was ordered of its lines too: the order is
-- cancelled with it, and no longer counts against its line. An order of which a receipt was entered is
-- never cancelled, for that money would be counted twice.
alter table recovery
  add cancelled_by text, add cancelled_for text, add cancelled_at timestamptz,
  add constraint recovery_cancelled_check check (cancelled_at is null or received = 0);

create or replace function recovery_within_overpaid() returns trigger language plpgsql as $$
declare
  paid bigint;
  ordered bigint;
begin
  if tg_op = 'UPDATE' and (new.line_id, new.principal, new.overpaid)
      = (old.line_id, old.principal, old.overpaid) then
    return new; -- a receipt or a cancellation; later orders of the line do not concern it
  end if;
  -- locked, so that of two orders at the same moment the second one sees the first
  select case when paid_on is null then 0 else granted - withdrawn end into paid
    from compensation_line where id = new.line_id for update;
  select coalesce(sum(principal), 0) into ordered
    from recovery where line_id = new.line_id and id <> new.id and cancelled_at is null;
  if ordered + new.principal > least(new.overpaid, paid) then
    raise exception using errcode = 'check_violation', constraint = 'recovery_line_overpaid_check',
      message = 'more would be ordered back of a line than was overpaid';
  end if;
  return new;
end $$;

alter table journal drop constraint journal_event_check;
alter table journal add constraint journal_event_check check (event in (
  'APPROPRIATION', 'APPROVAL', 'RELEASE', 'PAYMENT', 'RETURN', 'RECOVERY_ORDER',
  'RECOVERY_CANCELLATION', 'RECOVERY_RECEIPT'));
