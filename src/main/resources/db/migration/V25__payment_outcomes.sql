-- What became of a payment is also entered by hand, with its document: a payment left out of the
-- bank's answers, paid by other means, or returned after it was paid. Each entry is a row of its own.
-- A returned payment is committed again (RETURN), and can be reissued. Each attempt says on which day
-- the bank decided it and in which report, so that an answer is taken in by few statements.
create table payment_outcome (
  id uuid constraint payment_outcome_pkey primary key,
  payment_id uuid not null constraint payment_outcome_payment_id_fk references payment,
  outcome text not null constraint payment_outcome_outcome_check check (
    outcome in ('PAID', 'REJECTED', 'RETURNED')),
  happened_on date not null,
  document_number text not null,
  reason text,
  amount bigint not null constraint payment_outcome_amount_check check (amount > 0),
  -- the attempt that it decides; null where the money went another way than by our file
  end_to_end_id varchar(35) constraint payment_outcome_end_to_end_id_fk references payment_attempt,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  constraint payment_outcome_payment_id_outcome_document_number_key
    unique (payment_id, outcome, document_number)
);
create index payment_outcome_end_to_end_id_idx on payment_outcome (end_to_end_id);
create trigger payment_outcome_append_only before update or delete or truncate on payment_outcome
  for each statement execute function append_only();

alter table payment drop constraint payment_status_check;
alter table payment add constraint payment_status_check check (
  status in ('PENDING', 'EXPORTED', 'PAID', 'REJECTED', 'RETURNED', 'WITHDRAWN'));
alter table payment add reissued_by text, add reissued_for text, add reissued_at timestamptz;

alter table payment_attempt
  add decided_on date,
  add returned_on date,
  add report_id uuid constraint payment_attempt_report_id_fk references payment_status_report
    deferrable initially deferred,
  add constraint payment_attempt_returned_on_check check (returned_on is null or outcome = 'PAID');
create index payment_attempt_report_id_idx on payment_attempt (report_id);
update payment_attempt a set decided_on = p.paid_on
  from payment p where p.id = a.payment_id and a.outcome = 'PAID';
-- paid once at most unless it came back, and never two attempts on their way
drop index payment_attempt_payment_id_key;
create unique index payment_attempt_payment_id_key on payment_attempt (payment_id)
  where outcome is null or outcome = 'PAID' and returned_on is null;

alter table payment_export add created_by text, add created_for text;
alter table payment_status_report add received_by text, add received_for text;

alter table journal drop constraint journal_event_check;
alter table journal add constraint journal_event_check check (event in (
  'APPROPRIATION', 'APPROVAL', 'RELEASE', 'PAYMENT', 'RETURN', 'RECOVERY_ORDER',
  'RECOVERY_RECEIPT'));
