-- An organization lists its imports, newest first; those of a status among all are few or many, and
-- either way found without reading all.
create index import_job_requested_for_id_idx on import_job (requested_for, id);
create index import_job_status_id_idx on import_job (status, id);
