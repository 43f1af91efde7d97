-- Not only patents come in files: an import names the kind of its rows. The kinds belong to the features
-- that know what is stored, so none is listed here.
alter table import_job add kind text not null default 'patents';
