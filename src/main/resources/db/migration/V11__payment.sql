-- One payment per payee and settlement; each time it goes to the bank is an attempt, which keeps the
-- account it was exported with. What the bank answered is kept by the hash of its file.
create table payment (
  id uuid constraint payment_pkey primary key,
  settlement_id uuid not null constraint payment_settlement_id_fk references settlement,
  program_code varchar(40) not null constraint payment_program_code_fk references program,
  payee_code varchar(18) not null constraint payment_payee_code_fk references organization,
  amount bigint not null,
  status text not null constraint payment_status_check check (
    status in ('PENDING', 'EXPORTED', 'PAID', 'REJECTED', 'WITHDRAWN')),
  attempts integer not null,
  paid_on date,
  version integer not null,
  constraint payment_settlement_payee_key unique (settlement_id, payee_code),
  constraint payment_amount_check check (amount > 0 or amount = 0 and status = 'WITHDRAWN'),
  constraint payment_paid_on_check check ((paid_on is null) = (status <> 'PAID'))
);
create index payment_payee_code_idx on payment (payee_code, id);

create table payment_export (
  id uuid constraint payment_export_pkey primary key,
  settlement_id uuid not null constraint payment_export_settlement_id_fk references settlement,
  message_id varchar(35) not null constraint payment_export_message_id_key unique,
  created_at timestamptz not null,
  execution_on date not null,
  debtor_name text not null,
  debtor_cnaps_code varchar(12) not null,
  debtor_account_number varchar(34) not null,
  payment_count integer not null constraint payment_export_payment_count_check check (payment_count > 0),
  control_sum bigint not null
);
create index payment_export_settlement_id_idx on payment_export (settlement_id, id);
create trigger payment_export_append_only before update or delete or truncate on payment_export
  for each statement execute function append_only();

create table payment_attempt (
  end_to_end_id varchar(35) constraint payment_attempt_pkey primary key,
  payment_id uuid not null constraint payment_attempt_payment_id_fk references payment,
  export_id uuid not null constraint payment_attempt_export_id_fk references payment_export,
  number integer not null,
  amount bigint not null constraint payment_attempt_amount_check check (amount > 0),
  payee_code varchar(18) not null,
  holder text not null,
  bank_name text not null,
  cnaps_code varchar(12) not null,
  account_number varchar(34) not null,
  outcome text constraint payment_attempt_outcome_check check (outcome in ('PAID', 'REJECTED')),
  reason_code text,
  reason text,
  constraint payment_attempt_payment_number_key unique (payment_id, number)
);
create index payment_attempt_export_id_idx on payment_attempt (export_id, end_to_end_id);
-- paid once at most, and never two attempts on their way
create unique index payment_attempt_payment_id_key on payment_attempt (payment_id)
  where outcome is null or outcome = 'PAID';

create table payment_status_report (
  id uuid constraint payment_status_report_pkey primary key,
  message_id varchar(35) not null constraint payment_status_report_message_id_key unique,
  export_id uuid not null constraint payment_status_report_export_id_fk references payment_export,
  sha256 bytea not null,
  received_at timestamptz not null,
  paid integer not null,
  rejected integer not null,
  pending integer not null
);
create trigger payment_status_report_append_only before update or delete or truncate
  on payment_status_report for each statement execute function append_only();
