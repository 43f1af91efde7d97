-- What is left of a program at the end of its year is carried over once to a program of the next year,
-- and the rest lapses. It is money of the other program from then on, so the first one commits nothing
-- more, for whoever connects. What comes into a ledger from another one has an account of its own,
-- whose balance is negative as that of the appropriation.
alter table program
  add carried_to varchar(40) constraint program_carried_to_fk references program,
  add carried_over_by text,
  add carried_over_for text,
  add carried_over_at timestamptz,
  add constraint program_carried_over_check check (
    carried_to <> code and (carried_to is null) = (carried_over_at is null));
create index program_carried_to_idx on program (carried_to);

alter table journal drop constraint journal_event_check;
alter table journal add constraint journal_event_check check (event in (
  'APPROPRIATION', 'CARRY_OVER_IN', 'APPROVAL', 'RELEASE', 'PAYMENT', 'RETURN', 'CARRY_OVER_OUT',
  'LAPSE', 'RECOVERY_ORDER', 'RECOVERY_CANCELLATION', 'RECOVERY_RECEIPT'));
alter table account drop constraint account_name_check;
alter table account add constraint account_name_check check (name in (
  'APPROPRIATION', 'CARRIED_IN', 'AVAILABLE', 'COMMITTED', 'PAID', 'CARRIED_OUT', 'LAPSED', 'CLAIM',
  'RECEIVABLE', 'RECOVERED'));
alter table account drop constraint account_balance_check;
alter table account add constraint account_balance_check check (
  balance >= 0 or name in ('APPROPRIATION', 'CARRIED_IN', 'CLAIM'));

create function program_carried_over() returns trigger language plpgsql as $$
begin
  if exists (select from program where code = new.program_code and carried_to is not null) then
    raise exception using errcode = 'check_violation', constraint = 'program_carried_over',
      message = 'what was left of the program was carried over';
  end if;
  return new;
end $$;
create trigger program_carried_over before insert on journal
  for each row when (new.event in ('APPROPRIATION', 'CARRY_OVER_IN', 'APPROVAL', 'CARRY_OVER_OUT'))
  execute function program_carried_over();

create function program_carried_over_once() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = 'program_carried_over',
    message = 'what was left of a program is carried over once';
end $$;
create trigger program_carried_over_once before update of carried_to on program
  for each row when (old.carried_to is not null and new.carried_to is distinct from old.carried_to)
  execute function program_carried_over_once();
