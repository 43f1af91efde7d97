-- Long computations are jobs: how often one was begun is counted, so that one that always fails ends
-- with its reason; and a simulation over many licenses becomes a job of its own, with its terms, its
-- progress and its result.
alter table settlement_progress add column tries integer not null default 0;

create table simulation_job (
  id uuid constraint simulation_job_pkey primary key,
  program_code varchar(40) not null constraint simulation_job_program_code_fk references program,
  base jsonb not null,
  changed jsonb not null,
  cut_off date not null,
  status text not null constraint simulation_job_status_check check (
    status in ('WAITING', 'COMPUTED', 'FAILED', 'CANCELLED')),
  requested_by text not null,
  requested_for text,
  requested_at timestamptz not null,
  done integer not null,
  total integer not null,
  tries integer not null,
  failure text,
  result jsonb,
  ended_at timestamptz,
  constraint simulation_job_ended_check check ((status = 'WAITING') = (ended_at is null)),
  constraint simulation_job_result_check check ((status = 'COMPUTED') = (result is not null)),
  constraint simulation_job_failure_check check ((status = 'FAILED') = (failure is not null))
);
create index simulation_job_waiting_idx on simulation_job (id) where status = 'WAITING';
create index simulation_job_program_code_idx on simulation_job (program_code, id);
create index simulation_job_ended_at_idx on simulation_job (ended_at);
