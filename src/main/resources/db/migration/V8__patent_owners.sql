-- Owners are credit codes. As text[] they could not be compared with what Hibernate sends, varchar[],
-- so that the search by owner and by an owner's division failed; the index serves either type.
alter table patent alter column owners type varchar(18)[];
