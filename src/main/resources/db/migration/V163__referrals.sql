-- A need is referred to a bank, which answers by a day [support.md 7]. Only while the firm consents; that
-- a consent withdrawn at the same moment counts, the lock on the need keeps. A bank is asked once at a
-- time, and a loan is the outcome of one referral, so that amounts are counted once.
create table referral (
  id uuid constraint referral_pkey primary key,
  need_id uuid not null constraint referral_need_id_fk references financing_need,
  firm_code varchar(18) not null constraint referral_firm_code_fk references organization,
  bank_code varchar(18) not null constraint referral_bank_code_fk references organization,
  way text not null constraint referral_way_check check (
    way in ('EVENT', 'TARGETED', 'ONE_TO_ONE', 'LIST')),
  event_id uuid constraint referral_event_id_fk references matching_event,
  sent_on date not null,
  due_on date not null,
  status text not null constraint referral_status_check check (
    status in ('SENT', 'CONTACTED', 'GRANTED', 'REFUSED', 'LAPSED')),
  loan_id uuid constraint referral_loan_id_fk references loan,
  reason text,
  sent_by text not null,
  sent_for text,
  sent_at timestamptz not null,
  contacted_by text,
  contacted_for text,
  contacted_at timestamptz,
  decided_by text,
  decided_for text,
  decided_at timestamptz,
  version integer not null,
  constraint referral_due_on_check check (due_on >= sent_on),
  constraint referral_outcome_check check (
    (status = 'GRANTED') = (loan_id is not null) and (status <> 'REFUSED' or reason is not null)
    and (status in ('GRANTED', 'REFUSED', 'LAPSED')) = (decided_at is not null))
);
create unique index referral_need_id_bank_code_key on referral (need_id, bank_code)
  where status in ('SENT', 'CONTACTED');
create unique index referral_loan_id_key on referral (loan_id);
create index referral_need_id_idx on referral (need_id, id);
create index referral_event_id_idx on referral (event_id);
create index referral_bank_code_idx on referral (bank_code, firm_code, id);
create index referral_bank_code_id_idx on referral (bank_code, id);
create index referral_firm_code_idx on referral (firm_code, id);
create index referral_due_on_idx on referral (due_on, id) where status in ('SENT', 'CONTACTED');
create index referral_bank_code_due_on_idx on referral (bank_code, due_on, id)
  where status in ('SENT', 'CONTACTED');
