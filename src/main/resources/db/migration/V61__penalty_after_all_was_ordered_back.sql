-- Who made false statements pays the penalty also where all of the line had been ordered back before,
-- because the agency had corrected its facts [Regulations on Fiscal Illegal Acts, art. 14]: such an
-- order has no principal left. A line is penalized once.
alter table recovery drop constraint recovery_principal_check;
alter table recovery add constraint recovery_principal_check
  check (principal > 0 or principal = 0 and reason = 'VOID');

create or replace function recovery_within_overpaid() returns trigger language plpgsql as $$
declare
  paid bigint;
  ordered bigint;
  penalized boolean;
begin
  if tg_op = 'UPDATE' and (new.line_id, new.principal, new.overpaid)
      = (old.line_id, old.principal, old.overpaid) then
    return new; -- a receipt or a cancellation; later orders of the line do not concern it
  end if;
  -- locked, so that of two orders at the same moment the second one sees the first
  select case when paid_on is null then 0 else granted - withdrawn end into paid
    from compensation_line where id = new.line_id for update;
  select coalesce(sum(principal), 0), coalesce(bool_or(reason = 'VOID'), false)
    into ordered, penalized
    from recovery where line_id = new.line_id and id <> new.id and cancelled_at is null;
  if ordered + new.principal > least(new.overpaid, paid) or new.reason = 'VOID' and penalized then
    raise exception using errcode = 'check_violation', constraint = 'recovery_line_overpaid_check',
      message = 'more would be ordered back of a line than was overpaid';
  end if;
  return new;
end $$;
