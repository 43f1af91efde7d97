-- Settlements of a program and their lines: what is decided for one side of one license. At most one
-- settlement of a program is under way, and a side of a license has at most one line that stands:
-- whatever runs in parallel, nothing is settled twice.
create table settlement (
  id uuid constraint settlement_pkey primary key,
  program_code varchar(40) not null constraint settlement_program_code_fk references program,
  cut_off date not null,
  status text not null constraint settlement_status_check check (
    status in ('DRAFT', 'NOTICE', 'APPROVED', 'EXPORTED', 'CLOSED', 'CANCELLED')),
  created_at timestamptz not null,
  prepared_by text[] not null,
  computed_at timestamptz,
  rest bigint,
  line_count integer not null,
  assessed bigint not null,
  capped bigint not null,
  granted bigint not null,
  noticed_on date,
  approvable_from date,
  approved_at timestamptz,
  approved_by text,
  committed bigint,
  ended_reason text,
  version integer not null,
  constraint settlement_totals_check check (
    granted between 0 and capped and capped <= assessed and committed between 0 and granted),
  constraint settlement_rest_check check (granted <= rest),
  constraint settlement_notice_check check (
    status = 'DRAFT' or status = 'CANCELLED'
      or num_nulls(computed_at, noticed_on, approvable_from) = 0),
  constraint settlement_approval_check check (
    status in ('DRAFT', 'NOTICE', 'CANCELLED') or num_nulls(approved_at, approved_by, committed) = 0),
  -- four eyes: who approves is none of those who prepared
  constraint settlement_four_eyes_check check (approved_by <> all (prepared_by))
);
create unique index settlement_program_code_key on settlement (program_code)
  where status in ('DRAFT', 'NOTICE');
create index settlement_program_code_idx on settlement (program_code, id);
create index settlement_uncomputed_idx on settlement (id)
  where status = 'DRAFT' and computed_at is null;

-- How far a computation has come; apart, so that it can be told while the computation runs.
create table settlement_progress (
  settlement_id uuid constraint settlement_progress_pkey primary key
    constraint settlement_progress_settlement_id_fk references settlement,
  done integer not null,
  total integer not null
);

create table compensation_line (
  id bigint generated always as identity constraint compensation_line_pkey primary key,
  settlement_id uuid not null constraint compensation_line_settlement_id_fk references settlement,
  program_code varchar(40) not null,
  license_id uuid not null constraint compensation_line_license_id_fk references license,
  side text not null constraint compensation_line_side_check check (side in ('LICENSOR', 'LICENSEE')),
  payee_code varchar(18) not null,
  patent_number varchar(14) not null,
  licensee_code varchar(18) not null,
  assessed bigint not null constraint compensation_line_assessed_check check (assessed > 0),
  capped bigint not null,
  granted bigint not null,
  cause text,
  status text not null constraint compensation_line_status_check check (status in (
    'GRANTED', 'CAPPED', 'UNFUNDED', 'HELD', 'RELEASED', 'REJECTED', 'WITHDRAWN', 'CANCELLED')),
  paid_on date,
  constraint compensation_line_amounts_check check (granted between 0 and capped and capped <= assessed),
  constraint compensation_line_cause_check check ((cause is null) = (granted > 0)),
  constraint compensation_line_paid_on_check check (paid_on is null or status = 'GRANTED')
);
create index compensation_line_settlement_id_idx on compensation_line (settlement_id, id);
create index compensation_line_payee_code_idx on compensation_line (payee_code, id);
-- a line without money, or released or cancelled, leaves the side open for the next settlement
create unique index compensation_line_license_side_key
  on compensation_line (license_id, side, program_code)
  where status in ('GRANTED', 'CAPPED', 'HELD', 'REJECTED', 'WITHDRAWN');

create table objection (
  id uuid constraint objection_pkey primary key,
  settlement_id uuid not null constraint objection_settlement_id_fk references settlement,
  line_id bigint not null constraint objection_line_id_fk references compensation_line,
  objector text not null,
  reason text not null,
  filed_at timestamptz not null,
  resolution text constraint objection_resolution_check check (resolution in ('RELEASED', 'REJECTED')),
  resolution_reason text,
  resolved_at timestamptz,
  version integer not null,
  constraint objection_resolved_check check (
    num_nonnulls(resolution, resolution_reason, resolved_at) in (0, 3))
);
create unique index objection_line_id_key on objection (line_id) where resolution is null;
create index objection_settlement_id_idx on objection (settlement_id, id);

-- Settlement order, and the few licenses that were voided.
create index license_effective_on_idx on license (effective_on, id);
create index license_recorded_on_idx on license (recorded_on, id);
create index license_voided_idx on license (id) where voided_at is not null;
