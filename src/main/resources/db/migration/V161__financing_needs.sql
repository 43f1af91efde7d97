-- What money firms look for, and the patents that they offer for it [support.md 7]. A need does not
-- change; it is withdrawn and opened anew. The consent to pass it on is given, withdrawn and given again,
-- each with its day.
create table financing_need (
  id uuid constraint financing_need_pkey primary key,
  firm_code varchar(18) not null constraint financing_need_firm_code_fk references organization,
  amount bigint not null constraint financing_need_amount_check check (amount > 0),
  months integer not null constraint financing_need_months_check check (months between 1 and 360),
  purpose text not null,
  patents jsonb not null,
  opened_by text not null,
  opened_for text,
  opened_at timestamptz not null,
  withdrawn_by text,
  withdrawn_for text,
  withdrawn_at timestamptz,
  version integer not null
);
create index financing_need_firm_code_idx on financing_need (firm_code, id);
create index financing_need_open_idx on financing_need (id) where withdrawn_at is null;

create table financing_consent (
  id uuid constraint financing_consent_pkey primary key,
  need_id uuid not null constraint financing_consent_need_id_fk references financing_need,
  given_by text not null,
  given_for text,
  given_at timestamptz not null,
  withdrawn_by text,
  withdrawn_for text,
  withdrawn_at timestamptz
);
create index financing_consent_need_id_idx on financing_consent (need_id, id);
create unique index financing_consent_need_id_key on financing_consent (need_id)
  where withdrawn_at is null;
