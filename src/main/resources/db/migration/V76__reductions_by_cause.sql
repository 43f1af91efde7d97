-- What a correction took back of a line before its payment, beside what a voiding took back after
-- it: with the last cause alone, all of it was shown as taken back by the voiding.
alter table settlement_line
  add withdrawn_by_correction bigint not null default 0;
update settlement_line set withdrawn_by_correction = withdrawn
  where withdrawal_cause = 'CORRECTION';
alter table settlement_line
  add constraint settlement_line_withdrawn_by_correction_check
    check (withdrawn_by_correction = 0 or withdrawn_by_correction between 1 and withdrawn);

-- The kind of a program says what its terms mean, so it is fixed with them.
create or replace function program_terms_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT'
      and (new.terms <> old.terms or new.name <> old.name or new.kind <> old.kind)
    or old.status = 'OPEN' and new.status = 'DRAFT'
    or old.status = 'CLOSED' and new.status <> 'CLOSED' then
    raise exception using errcode = 'check_violation', constraint = 'program_frozen',
      message = 'an open program cannot be changed, nor one that has opened be a draft again';
  end if;
  return new;
end $$;

-- Several organizations may object to one line [program condition: any registered organization may
-- object while the notice runs]; each of them still once.
drop index objection_line_id_key;
