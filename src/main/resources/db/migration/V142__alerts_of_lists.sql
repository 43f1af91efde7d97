-- What becomes known of listed firms is decided entry by entry; an alert is the agency's question, the
-- decision of the entry itself stands in list_decision. A suspension may be decided once more.
create table list_alert (
  id uuid constraint list_alert_pkey primary key,
  list_id uuid not null constraint list_alert_list_id_fk references white_list,
  credit_code varchar(18) not null,
  cause text not null constraint list_alert_cause_check check (cause in ('PATENT_LAPSED',
    'PATENT_INVALIDATED', 'PATENT_TRANSFERRED', 'LOAN_OVERDUE', 'ABNORMAL_FILER', 'DISHONEST',
    'CONSENT_WITHDRAWN', 'DESIGNATION_ENDED')),
  subject text not null,
  raised_on date not null,
  raised_at timestamptz not null,
  decision text,
  reason text,
  decided_by text,
  decided_for text,
  decided_at timestamptz,
  version integer not null,
  constraint list_alert_decision_check check (
    num_nonnulls(decision, reason, decided_by, decided_at) in (0, 4))
);
create index list_alert_list_id_idx on list_alert (list_id, id);
create index list_alert_open_idx on list_alert (list_id, id) where decision is null;
create index list_alert_credit_code_idx on list_alert (list_id, credit_code, cause);
