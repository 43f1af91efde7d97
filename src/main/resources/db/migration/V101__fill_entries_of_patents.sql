-- The entries that exist get by the trigger what their patents have. Apart from the change of the table,
-- so that readers do not wait for this.
update catalog_entry set serial = serial;
-- The offers of a patent, for searches: by the order of characters, so that PostgreSQL cannot take the
-- index of the exclusion constraint instead, which is ten times slower, and does where it seems cheaper.
create index offer_patent_number_c_idx on offer (patent_number collate "C");
