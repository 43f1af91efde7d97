-- The precise filing list: organizations whose patent applications are looked after, year by year. An
-- organization nominates itself, the bureau of its city and the region's office check it, the patent
-- office's notice lists it. Of one year an organization has one nomination that was neither refused nor
-- removed.
create table filing_nomination (
  id uuid constraint filing_nomination_pkey primary key,
  credit_code varchar(18) not null constraint filing_nomination_credit_code_fk references organization,
  division varchar(6) not null,
  calendar_year integer not null,
  grounds text not null,
  status text not null constraint filing_nomination_status_check check (
    status in ('NOMINATED', 'CITY_PASSED', 'REGION_PASSED', 'LISTED', 'REFUSED', 'REMOVED')),
  reason text,
  notice_number text,
  listed_on date,
  removed_on date,
  nominated_by text not null,
  nominated_for text,
  nominated_at timestamptz not null,
  city_checked_by text,
  city_checked_for text,
  city_checked_at timestamptz,
  region_checked_by text,
  region_checked_for text,
  region_checked_at timestamptz,
  listed_by text,
  listed_for text,
  listed_at timestamptz,
  removed_by text,
  removed_for text,
  removed_at timestamptz,
  version integer not null,
  constraint filing_nomination_reason_check check (
    (status in ('REFUSED', 'REMOVED')) = (reason is not null)),
  constraint filing_nomination_listed_check check (
    (status in ('LISTED', 'REMOVED')) = (listed_on is not null)
    and num_nonnulls(listed_on, notice_number) in (0, 2)
    and (status = 'REMOVED') = (removed_on is not null))
);
create unique index filing_nomination_firm_year_key on filing_nomination (credit_code, calendar_year)
  where status not in ('REFUSED', 'REMOVED');
create index filing_nomination_credit_code_idx on filing_nomination (credit_code, id);
create index filing_nomination_calendar_year_idx on filing_nomination (calendar_year, id);
create index filing_nomination_status_idx on filing_nomination (status, id);
create index filing_nomination_division_idx on filing_nomination (division text_pattern_ops, id);
