-- Every entry has them now; apart from filling, because this locks the table.
alter table catalog_entry
  alter kind set not null,
  alter ipc set not null,
  alter owners set not null,
  alter granted_on set not null,
  alter protected_until set not null,
  alter impediments set not null;
