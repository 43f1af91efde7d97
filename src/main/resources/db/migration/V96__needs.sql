-- Firms say what they look for, and read which offers newly meet it. Nothing of what meets what is
-- stored; each offer has the number of the transaction that last wrote something by which it may meet
-- a need that it did not meet before. A reader takes the offers in the order of these numbers and stops
-- before the oldest transaction that still runs, so that nothing can be written later at a place that
-- it has passed. Triggers keep the number, because a statement that forgot it would be noticed by
-- nobody. Offers that exist stand before all others; the column is added without its default, so
-- that the table is not written anew under its lock.
--
-- The numbers are those of one database server: after a dump was restored into another, whose
-- transactions have smaller numbers, set the column to null.
alter table offer add changed_in xid8;
alter table offer alter changed_in set default pg_current_xact_id();
create index offer_changed_in_idx on offer ((coalesce(changed_in, '0'::xid8)), id);

-- A withdrawal that is undone, or moved.
create function offer_changes() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end
$$;
create trigger offer_changes before update of withdrawn_on on offer for each row
  when (old.withdrawn_on is distinct from new.withdrawn_on) execute function offer_changes();

-- A suspension that ends; dates that are corrected.
create function offers_of_patent_change() returns trigger language plpgsql as $$
begin
  update offer set changed_in = pg_current_xact_id() where patent_number = new.number
    and changed_in is distinct from pg_current_xact_id();
  return null;
end
$$;
create trigger offers_of_patent_change after update of impediments, protected_until on patent
  for each row
  when (old.impediments is distinct from new.impediments
    or old.protected_until is distinct from new.protected_until)
  execute function offers_of_patent_change();

-- Words, classes, owners and seats, which an entry has all.
create function offers_of_entry_change() returns trigger language plpgsql as $$
begin
  update offer set changed_in = pg_current_xact_id() where patent_number = new.patent_number
    and changed_in is distinct from pg_current_xact_id();
  return null;
end
$$;
create trigger offers_of_entry_change after update of words on catalog_entry for each row
  when (old.words is distinct from new.words) execute function offers_of_entry_change();

-- An entry that is made after its offers; for all of a batch at once. The rows just written are not
-- analyzed, and joined otherwise than by the index the offers would be read all.
create function offers_of_entries_appear() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  update offer o set changed_in = pg_current_xact_id() from entries e
    where o.patent_number = e.patent_number and o.changed_in is distinct from pg_current_xact_id();
  return null;
end
$$;
create trigger offers_of_entries_appear after insert on catalog_entry
  referencing new table as entries for each statement execute function offers_of_entries_appear();

create table need (
  id uuid constraint need_pkey primary key,
  firm_code varchar(18) not null constraint need_firm_code_fk references organization,
  words text not null,
  ipc text,
  kind text constraint need_kind_check check (kind in ('INVENTION', 'UTILITY_MODEL', 'DESIGN')),
  licensor_code varchar(18),
  division text,
  royalty_method text constraint need_royalty_method_check check (
    royalty_method in ('FREE', 'LUMP_SUM', 'RUNNING', 'ENTRY_PLUS_RUNNING')),
  free boolean,
  max_price bigint constraint need_max_price_check check (max_price >= 0),
  term_months integer constraint need_term_months_check check (term_months between 1 and 240),
  opened_by text not null,
  opened_for text,
  opened_at timestamptz not null,
  changed_by text,
  changed_for text,
  changed_at timestamptz,
  closed_by text,
  closed_for text,
  closed_at timestamptz,
  version integer not null
);
create index need_firm_code_idx on need (firm_code, opened_at, id);
create index need_opened_at_idx on need (opened_at, id);
create index need_open_idx on need (opened_at, id) where closed_at is null;

create table need_consent (
  id uuid constraint need_consent_pkey primary key,
  need_id uuid not null constraint need_consent_need_id_fk references need,
  given_by text not null,
  given_for text,
  given_at timestamptz not null,
  withdrawn_by text,
  withdrawn_for text,
  withdrawn_at timestamptz
);
create index need_consent_need_id_idx on need_consent (need_id, id);
create unique index need_consent_need_id_key on need_consent (need_id) where withdrawn_at is null;
