-- A search filters and counts some thousand matches: an entry has what it does so by, as it stands in the
-- patent, so that the patents need not be read. Triggers keep both alike in one transaction.
alter table catalog_entry
  add column kind text,
  add column ipc text[],
  add column owners varchar(18)[],
  add column granted_on date,
  add column protected_until date,
  add column impediments text[];
create function catalog_entry_of_patent() returns trigger language plpgsql as $$
begin
  select p.kind, p.ipc, p.owners, p.granted_on, p.protected_until, p.impediments
  into strict new.kind, new.ipc, new.owners, new.granted_on, new.protected_until, new.impediments
  from patent p where p.number = new.patent_number;
  return new;
end $$;
create trigger catalog_entry_of_patent before insert or update on catalog_entry
  for each row execute function catalog_entry_of_patent();
create function catalog_entry_follows_patent() returns trigger language plpgsql as $$
begin
  update catalog_entry set serial = serial where patent_number = new.number;
  return null;
end $$;
create trigger catalog_entry_follows_patent
  after update of kind, ipc, owners, granted_on, protected_until, impediments on patent
  for each row when ((old.kind, old.ipc, old.owners, old.granted_on, old.protected_until, old.impediments)
    is distinct from (new.kind, new.ipc, new.owners, new.granted_on, new.protected_until, new.impediments))
  execute function catalog_entry_follows_patent();

-- Where the entries are that catalog_found gives, at most so many: a search counts them, and reads them
-- without looking into the index again.
create function catalog_places(asked tsquery, mark text, most int) returns tid[] language plpgsql stable
set enable_seqscan = off set enable_indexscan = off set plan_cache_mode = force_generic_plan as $$
declare
  sought tsquery := case when mark is null then asked else asked && quote_literal(mark)::tsquery end;
begin
  return array(select c.ctid from catalog_entry c where c.words @@ sought limit most);
end $$;
