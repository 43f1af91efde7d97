-- The treasury does not know what it pays for: a program has a kind, a line is of an item and one of
-- its parts, with what the item is about and whom it serves. Names of caps belong to the kinds, and so
-- do their items: a line refers to its item without a foreign key.
alter table program add kind text not null default 'LICENSE_COMPENSATION';

drop view open_line;
alter table compensation_line rename to settlement_line;
alter table settlement_line rename license_id to item_id;
alter table settlement_line rename side to part;
alter table settlement_line rename patent_number to subject;
alter table settlement_line rename licensee_code to beneficiary_code;
alter table settlement_line
  alter part drop not null,
  alter subject type text,
  add until date,
  drop constraint compensation_line_license_id_fk,
  drop constraint compensation_line_side_check;
alter table recovery rename license_id to item_id;
alter table recovery rename side to part;
alter table recovery alter part drop not null, drop constraint recovery_license_id_fk;

do $$
declare
  renamed record;
begin
  for renamed in
    select conname as name from pg_constraint
    where conrelid = 'settlement_line'::regclass and conname like 'compensation\_line\_%'
  loop
    execute format('alter table settlement_line rename constraint %I to %I', renamed.name,
      replace(renamed.name, 'compensation_line', 'settlement_line'));
  end loop;
  for renamed in
    select indexname as name from pg_indexes
    where tablename = 'settlement_line' and indexname like 'compensation\_line\_%'
  loop
    execute format('alter index %I rename to %I', renamed.name,
      replace(renamed.name, 'compensation_line', 'settlement_line'));
  end loop;
end $$;

-- Items that turned out not to be owed for, of every kind: nothing of them is open any more.
create view void_item as
  select id as item_id from license where voided_at is not null or patent_ended_on <= effective_on;

create view open_line as
  select distinct on (l.program_code, l.item_id, l.part)
    l.id, l.program_code, l.payee_code, l.capped
  from (
    select c.*, s.status as stage,
      count(*) filter (where c.status in ('GRANTED', 'CAPPED', 'HELD', 'REJECTED', 'WITHDRAWN'))
        over (partition by c.program_code, c.item_id, c.part, c.until) as standing
    from settlement_line c join settlement s on s.id = c.settlement_id) l
  where l.stage <> 'CANCELLED'
    and (l.status in ('UNFUNDED', 'RELEASED', 'REOPENED', 'HELD')
      or l.status = 'GRANTED' and l.stage in ('DRAFT', 'NOTICE'))
    -- itself, or none
    and l.standing = case when l.status in ('HELD', 'GRANTED') then 1 else 0 end
    and not exists (select 1 from void_item v where v.item_id = l.item_id)
  order by l.program_code, l.item_id, l.part, l.id desc;

-- An item is settled for good once, or once for each day up to which it is owed.
drop index settlement_line_license_side_key;
create unique index settlement_line_item_part_key
  on settlement_line (item_id, part, program_code, until) nulls not distinct
  where status in ('GRANTED', 'CAPPED', 'HELD', 'REJECTED', 'WITHDRAWN');
alter index settlement_line_license_id_idx rename to settlement_line_item_id_idx;
alter index recovery_license_id_idx rename to recovery_item_id_idx;

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
    from settlement_line where id = new.line_id for update;
  select coalesce(sum(principal), 0), coalesce(bool_or(reason = 'VOID'), false)
    into ordered, penalized
    from recovery where line_id = new.line_id and id <> new.id and cancelled_at is null;
  if ordered + new.principal > least(new.overpaid, paid) or new.reason = 'VOID' and penalized then
    raise exception using errcode = 'check_violation', constraint = 'recovery_line_overpaid_check',
      message = 'more would be ordered back of a line than was overpaid';
  end if;
  return new;
end $$;

-- A result is grouped in another way now, and a simulation can be asked for again.
delete from simulation_job where status = 'COMPUTED';
