-- Lists, look-ups and jobs read no large table as a whole; a test explains each query at 100,000 rows.
-- What is unrecorded is found by the day its recordal falls due.
create index license_unrecorded_idx on license (effective_on, id) where recorded_on is null;
create index license_patent_number_idx on license (patent_number, id);
create index payment_program_code_idx on payment (program_code, id);
create index payment_status_report_export_id_idx on payment_status_report (export_id);
create index recovery_program_code_idx on recovery (program_code, id);
