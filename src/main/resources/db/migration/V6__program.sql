-- Compensation programs. The terms are one document, because they are one value: quotes, statements
-- and simulations read it whole. Once a program has opened the database keeps them as they are.
create table program (
  code varchar(40) constraint program_pkey primary key
    constraint program_code_check check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
  name text not null,
  status text not null constraint program_status_check check (status in ('DRAFT', 'OPEN', 'CLOSED')),
  terms jsonb not null,
  opened_at timestamptz,
  closed_at timestamptz,
  version integer not null
);
create index program_open_idx on program (code) where status = 'OPEN';

create function program_terms_frozen() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.terms <> old.terms or new.name <> old.name)
    or old.status = 'OPEN' and new.status = 'DRAFT'
    or old.status = 'CLOSED' and new.status <> 'CLOSED' then
    raise exception using errcode = 'check_violation', constraint = 'program_frozen',
      message = 'an open program cannot be changed, nor one that has opened be a draft again';
  end if;
  return new;
end $$;
create trigger program_frozen before update on program
  for each row execute function program_terms_frozen();
