-- The entries that exist get by the trigger what their offers have. Apart from the change of the table,
-- so that readers do not wait for this.
update catalog_entry c set serial = serial
where exists (select from offer o where o.patent_number = c.patent_number collate "C");
