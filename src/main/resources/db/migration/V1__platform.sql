-- What every feature needs: exclusion constraints over days, kept answers, the holiday calendar.
create extension if not exists btree_gist;

create table idempotency_key (
  scope bytea constraint idempotency_key_pkey primary key,
  request bytea not null,
  status integer not null,
  location text,
  body text not null,
  kept_until timestamptz not null
);
create index idempotency_key_kept_until_idx on idempotency_key (kept_until);

create table holiday_year (
  calendar_year integer constraint holiday_year_pkey primary key
    constraint holiday_year_calendar_year_check check (calendar_year between 1985 and 2999),
  holidays date[] not null,
  working_weekends date[] not null,
  version integer not null
);
