-- A program is paid from a line of the budget of the region or of a city, and its cost may be divided
-- between the two. The line is no part of the terms, which are of a kind: every kind has it, and it is
-- fixed with them. The fiscal year is in the terms of every kind, and is a column so that the programs
-- of a year are found.
alter table program
  add budget_line text,
  add budget_level text
    constraint program_budget_level_check check (budget_level in ('REGION', 'CITY')),
  add region_percent numeric(7, 4)
    constraint program_region_percent_check check (region_percent between 0 and 100),
  add constraint program_budget_line_check check ((budget_line is null) = (budget_level is null)
    and (region_percent is null or budget_line is not null)),
  add fiscal_year integer not null
    generated always as ((terms ->> 'fiscalYear')::integer) stored;
create index program_fiscal_year_idx on program (fiscal_year);

create or replace function program_terms_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT'
      and (new.terms <> old.terms or new.name <> old.name or new.kind <> old.kind
        or (new.budget_line, new.budget_level, new.region_percent)
          is distinct from (old.budget_line, old.budget_level, old.region_percent))
    or old.status = 'OPEN' and new.status = 'DRAFT'
    or old.status = 'CLOSED' and new.status <> 'CLOSED' then
    raise exception using errcode = 'check_violation', constraint = 'program_frozen',
      message = 'an open program cannot be changed, nor one that has opened be a draft again';
  end if;
  return new;
end $$;
