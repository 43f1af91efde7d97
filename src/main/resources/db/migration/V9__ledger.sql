-- The ledger of a program's money: double entry, only ever inserted, for whoever connects. An entry
-- moves an amount from one account to another. The database keeps the balances itself, and refuses
-- the entry that would commit more than is available or pay more than was committed.
create table journal (
  id uuid constraint journal_pkey primary key,
  program_code varchar(40) not null constraint journal_program_code_fk references program,
  event text not null constraint journal_event_check check (event in (
    'APPROPRIATION', 'APPROVAL', 'RELEASE', 'PAYMENT', 'RECOVERY_ORDER', 'RECOVERY_RECEIPT')),
  happened_at timestamptz not null,
  subject text not null,
  reference text not null
);
create index journal_program_code_idx on journal (program_code, id);

create table ledger_entry (
  journal_id uuid not null constraint ledger_entry_journal_id_fk references journal,
  position integer not null,
  source text not null,
  destination text not null,
  amount bigint not null constraint ledger_entry_amount_check check (amount > 0),
  constraint ledger_entry_pkey primary key (journal_id, position),
  constraint ledger_entry_accounts_check check (source <> destination)
);

create table account (
  program_code varchar(40) not null constraint account_program_code_fk references program,
  name text not null constraint account_name_check check (name in (
    'APPROPRIATION', 'AVAILABLE', 'COMMITTED', 'PAID', 'CLAIM', 'RECEIVABLE', 'RECOVERED')),
  balance bigint not null,
  constraint account_pkey primary key (program_code, name),
  -- money comes into the ledger from these two only
  constraint account_balance_check check (balance >= 0 or name in ('APPROPRIATION', 'CLAIM'))
);

create function ledger_entry_moves_balances() returns trigger language plpgsql as $$
begin
  insert into account (program_code, name, balance)
    select distinct j.program_code, a.name, 0
    from inserted e join journal j on j.id = e.journal_id
      cross join lateral (values (e.source), (e.destination)) a (name)
    on conflict do nothing;
  update account a set balance = a.balance + moved.amount
    from (
      select j.program_code, m.name, sum(m.amount)::bigint as amount
      from inserted e join journal j on j.id = e.journal_id
        cross join lateral (values (e.source, -e.amount), (e.destination, e.amount)) m (name, amount)
      group by j.program_code, m.name) moved
    where a.program_code = moved.program_code and a.name = moved.name;
  return null;
end $$;
create trigger ledger_entry_moves_balances after insert on ledger_entry
  referencing new table as inserted
  for each statement execute function ledger_entry_moves_balances();

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'restrict_violation', constraint = 'append_only',
    message = format('%s is only ever appended to', tg_table_name);
end $$;
create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function append_only();
create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
  for each statement execute function append_only();

create function account_follows_entries() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception using errcode = 'restrict_violation', constraint = 'account_follows_entries',
      message = 'a balance moves with an entry of the ledger only';
  end if;
  return null;
end $$;
create trigger account_follows_entries before insert or update or delete or truncate on account
  for each statement execute function account_follows_entries();

-- What a program may commit: its budget when it opened, then what it was raised to. A row each.
create table appropriation (
  program_code varchar(40) not null constraint appropriation_program_code_fk references program,
  version integer not null,
  total bigint not null constraint appropriation_total_check check (total >= 0),
  document_number text,
  decided_at timestamptz not null,
  subject text not null,
  constraint appropriation_pkey primary key (program_code, version),
  constraint appropriation_document_number_check check (version = 0 or document_number is not null)
);
create trigger appropriation_append_only before update or delete or truncate on appropriation
  for each statement execute function append_only();

-- Programs that opened before there was a ledger.
insert into appropriation (program_code, version, total, decided_at, subject)
  select code, 0, round((terms ->> 'budget')::numeric * 100)::bigint, opened_at, 'migration'
  from program where status <> 'DRAFT';
insert into journal (id, program_code, event, happened_at, subject, reference)
  select gen_random_uuid(), program_code, 'APPROPRIATION', decided_at, subject, program_code
  from appropriation where total > 0;
insert into ledger_entry (journal_id, position, source, destination, amount)
  select j.id, 0, 'APPROPRIATION', 'AVAILABLE', a.total
  from journal j join appropriation a on a.program_code = j.program_code;
