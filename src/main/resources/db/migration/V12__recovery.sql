-- What was paid for a license obtained by false statements comes back with a penalty of 10 to 50
-- percent [Regulations on Fiscal Illegal Acts, art. 14]: one recovery per paid line, and a receipt
-- for every part of it. The database refuses a receipt beyond what is due.
create table recovery (
  id uuid constraint recovery_pkey primary key,
  line_id bigint not null constraint recovery_line_id_fk references compensation_line,
  program_code varchar(40) not null constraint recovery_program_code_fk references program,
  settlement_id uuid not null constraint recovery_settlement_id_fk references settlement,
  license_id uuid not null constraint recovery_license_id_fk references license,
  side text not null,
  payee_code varchar(18) not null constraint recovery_payee_code_fk references organization,
  principal bigint not null constraint recovery_principal_check check (principal > 0),
  penalty_percent numeric(7, 4) not null
    constraint recovery_penalty_percent_check check (penalty_percent between 10 and 50),
  penalty bigint not null constraint recovery_penalty_check check (penalty >= 0),
  received bigint not null,
  ordered_at timestamptz not null,
  ordered_by text not null,
  version integer not null,
  constraint recovery_line_id_key unique (line_id),
  constraint recovery_received_check check (received between 0 and principal + penalty)
);
create index recovery_payee_code_idx on recovery (payee_code, id);

create table recovery_receipt (
  id uuid constraint recovery_receipt_pkey primary key,
  recovery_id uuid not null constraint recovery_receipt_recovery_id_fk references recovery,
  amount bigint not null constraint recovery_receipt_amount_check check (amount > 0),
  received_on date not null,
  entered_at timestamptz not null,
  entered_by text not null
);
create index recovery_receipt_recovery_id_idx on recovery_receipt (recovery_id, id);
create trigger recovery_receipt_append_only before update or delete or truncate on recovery_receipt
  for each statement execute function append_only();
