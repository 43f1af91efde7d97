-- Demonstration, advantage and cultivation firms [support.md 5]: who was designated, for which months.
-- A row of designation is a level of an organization and carries the version that updates name; its terms
-- are rows of their own, which are ended, never overwritten. The last day in force is stored, because
-- everything is asked on a day; the check says what it follows from.
create table designation (
  level text not null constraint designation_level_check check (level in (
    'NATIONAL_DEMONSTRATION', 'NATIONAL_ADVANTAGE', 'REGION_ADVANTAGE', 'REGION_CULTIVATION')),
  credit_code varchar(18) not null constraint designation_credit_code_fk references organization,
  changed_by text not null,
  changed_for text,
  changed_at timestamptz not null,
  version integer not null,
  constraint designation_pkey primary key (level, credit_code)
);
create index designation_credit_code_idx on designation (credit_code, changed_at);

create table designation_term (
  id uuid constraint designation_term_pkey primary key,
  level text not null,
  credit_code varchar(18) not null,
  batch text not null,
  first_on date not null,
  term_months integer not null
    constraint designation_term_term_months_check check (term_months between 1 and 120),
  grace_months integer not null
    constraint designation_term_grace_months_check check (grace_months >= 0),
  until date not null constraint designation_term_until_check check (until > first_on),
  documents text[] not null,
  renewal boolean not null,
  revoked_on date,
  revocation_reason text,
  last_on date not null
    constraint designation_term_last_on_check check (last_on = coalesce(revoked_on - 1, until)),
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  revoked_by text,
  revoked_for text,
  revoked_at timestamptz,
  constraint designation_term_designation_fk foreign key (level, credit_code) references designation,
  constraint designation_term_revoked_check check (
    (revoked_on is null) = (revoked_at is null) and (revoked_on is null) = (revocation_reason is null)
    and (revoked_on is null or revoked_on between first_on and until + 1)),
  constraint designation_term_level_credit_code_excl exclude using gist (
    level with =, credit_code with =, daterange(first_on, last_on + 1) with &&)
);
create index designation_term_credit_code_idx on designation_term (credit_code, last_on);
create index designation_term_level_idx on designation_term (level, id);
create index designation_term_last_on_idx on designation_term (last_on);
-- how many a batch recommended
create index designation_term_batch_idx on designation_term (batch)
  where level = 'NATIONAL_DEMONSTRATION' and not renewal;

create table designation_assessment (
  level text not null,
  credit_code varchar(18) not null,
  assessed_year integer not null,
  outcome text not null constraint designation_assessment_outcome_check check (outcome in (
    'PASSED', 'FAILED', 'ABSENT')),
  assessed_by text not null,
  assessed_for text,
  assessed_at timestamptz not null,
  version integer not null,
  constraint designation_assessment_pkey primary key (level, credit_code, assessed_year),
  constraint designation_assessment_designation_fk foreign key (level, credit_code)
    references designation
);
