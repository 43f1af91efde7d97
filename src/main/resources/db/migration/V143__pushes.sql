-- A version of a list is passed on to one recipient for one purpose, with the fields that the purpose
-- allows. The files are kept as they were sent, with their digests, so that it can be proved what a
-- recipient was told; who was suspended or taken off later is told by a push that corrects the earlier
-- one. Banks answer for each firm what came of it.
create table push (
  id uuid constraint push_pkey primary key,
  list_id uuid not null constraint push_list_id_fk references white_list,
  corrects uuid constraint push_corrects_fk references push,
  recipient_code varchar(18) not null constraint push_recipient_code_fk references organization,
  purpose text not null constraint push_purpose_check check (
    purpose in ('CREDIT', 'GUARANTEE', 'POLICY_SUPPORT', 'SUPERVISION')),
  fields text[] not null,
  entry_count integer not null,
  json_sha256 varchar(64) not null,
  csv_sha256 varchar(64) not null,
  pushed_on date not null,
  pushed_by text,
  pushed_for text,
  pushed_at timestamptz not null,
  received_sha256 varchar(64),
  acknowledged_by text,
  acknowledged_for text,
  acknowledged_at timestamptz,
  version integer not null,
  constraint push_acknowledged_check check (
    num_nonnulls(received_sha256, acknowledged_by, acknowledged_at) in (0, 3)
    and received_sha256 in (json_sha256, csv_sha256))
);
create index push_list_id_idx on push (list_id, recipient_code);
create index push_recipient_code_idx on push (recipient_code, id);
create index push_corrects_idx on push (corrects);
create index push_open_idx on push (id) where acknowledged_at is null;

create table push_file (
  push_id uuid not null constraint push_file_push_id_fk references push,
  form text not null constraint push_file_form_check check (form in ('JSON', 'CSV')),
  content text not null,
  constraint push_file_pkey primary key (push_id, form)
);
create trigger push_file_append_only before update or delete or truncate on push_file
  for each statement execute function append_only();

create table list_feedback (
  list_id uuid not null constraint list_feedback_list_id_fk references white_list,
  credit_code varchar(18) not null,
  bank_code varchar(18) not null constraint list_feedback_bank_code_fk references organization,
  answer text not null constraint list_feedback_answer_check check (
    answer in ('NOT_REACHED', 'NO_NEED', 'APPLIED', 'GRANTED', 'DRAWN', 'REFUSED')),
  reason text,
  amount bigint,
  answered_by text not null,
  answered_for text,
  answered_at timestamptz not null,
  version integer not null,
  constraint list_feedback_pkey primary key (list_id, credit_code, bank_code),
  constraint list_feedback_reason_check check (answer <> 'REFUSED' or reason is not null),
  constraint list_feedback_amount_check check (
    (answer in ('GRANTED', 'DRAWN')) = (amount is not null) and amount > 0)
);
create index list_feedback_bank_code_idx on list_feedback (bank_code, list_id);
