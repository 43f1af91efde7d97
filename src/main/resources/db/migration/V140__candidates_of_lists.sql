-- What is known of firms that may come onto a list, beyond patents, licenses and pledges: what they
-- declare of a year, what authorities found of them, and whether they agree to be listed and passed on.
-- What a correction replaces is kept in the table of corrections.
create table declared_indicator (
  credit_code varchar(18) not null constraint declared_indicator_credit_code_fk references organization,
  indicator text collate "C" not null,
  calendar_year integer not null,
  value numeric(16, 4) not null,
  source text not null,
  declared_by text not null,
  declared_for text,
  declared_at timestamptz not null,
  version integer not null,
  constraint declared_indicator_pkey primary key (credit_code, indicator, calendar_year)
);
create index declared_indicator_indicator_idx on declared_indicator (indicator, credit_code, calendar_year);

create table list_consent (
  credit_code varchar(18) constraint list_consent_pkey primary key
    constraint list_consent_credit_code_fk references organization,
  given_on date,
  withdrawn_on date,
  stated_by text not null,
  stated_for text,
  stated_at timestamptz not null,
  version integer not null,
  constraint list_consent_days_check check (
    num_nonnulls(given_on, withdrawn_on) > 0 and withdrawn_on >= given_on)
);

create table list_finding (
  credit_code varchar(18) not null constraint list_finding_credit_code_fk references organization,
  kind text not null constraint list_finding_kind_check check (kind in ('ABNORMAL_FILER', 'DISHONEST')),
  found_on date not null,
  source text not null,
  until date,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  version integer not null,
  constraint list_finding_pkey primary key (credit_code, kind, found_on),
  constraint list_finding_until_check check (until >= found_on)
);
