-- Offices bring their patents in files. A file is kept in pieces until its import ends, so that any
-- node can go on with it; how far it came is stored with each batch of rows, so that no row is stored
-- twice. Refused rows are kept as they came, to be corrected and sent again.
create table import_job (
  id uuid constraint import_job_pkey primary key,
  mode text not null
    constraint import_job_mode_check check (mode in ('GOOD_ROWS', 'ALL_OR_NOTHING', 'DRY_RUN')),
  offers boolean not null,
  completes_check_digits boolean not null,
  by_agency boolean not null,
  bytes bigint not null,
  requested_by text not null,
  requested_for text,
  requested_at timestamptz not null,
  status text not null constraint import_job_status_check check (
    status in ('WAITING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  begun_at timestamptz,
  tries integer not null,
  headings text[] not null,
  warnings jsonb not null,
  total integer,
  rows_read integer not null,
  rows_stored integer not null,
  rows_unchanged integer not null,
  rows_refused integer not null,
  offers_published integer not null,
  failure jsonb,
  ended_by text,
  ended_for text,
  ended_at timestamptz,
  constraint import_job_rows_check check (
    rows_read >= rows_stored + rows_unchanged + rows_refused),
  constraint import_job_ended_check check (
    (status in ('WAITING', 'RUNNING')) = (ended_at is null)),
  constraint import_job_failure_check check ((status = 'FAILED') = (failure is not null))
);
create index import_job_open_idx on import_job (id) where status in ('WAITING', 'RUNNING');
create index import_job_requested_for_idx on import_job (requested_for, begun_at);
create index import_job_ended_at_idx on import_job (ended_at);

create table import_content (
  import_id uuid not null constraint import_content_import_id_fk references import_job on delete cascade,
  part integer not null,
  bytes bytea not null,
  constraint import_content_pkey primary key (import_id, part)
);

create table import_refusal (
  import_id uuid not null constraint import_refusal_import_id_fk references import_job on delete cascade,
  row_number integer not null,
  cells text[] not null,
  problems jsonb not null,
  constraint import_refusal_pkey primary key (import_id, row_number)
);

-- owners are named in files by their names
create index organization_name_idx on organization (name);
