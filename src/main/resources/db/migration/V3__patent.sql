-- The patent register. Legal events are only ever inserted; the impediments beside the patent are
-- what they add up to today, kept so that lists need not replay them.
create table patent (
  number varchar(14) constraint patent_pkey primary key
    constraint patent_number_check check (number ~ '^([0-9]{12}|[0-9]{8})\.[0-9X]$'),
  kind text not null
    constraint patent_kind_check check (kind in ('INVENTION', 'UTILITY_MODEL', 'DESIGN')),
  title text not null,
  abstract_text text not null,
  inventors text[] not null,
  owners text[] not null constraint patent_owners_check check (cardinality(owners) > 0),
  filed_on date not null,
  granted_on date not null,
  protected_until date not null,
  ipc text[] not null,
  locarno text[] not null,
  application_fields text[] not null,
  keywords text[] not null,
  problem_solved text,
  advantages text,
  report_number text,
  report_conclusion text,
  report_issued_on date,
  impediments text[] not null,
  offered boolean not null,
  version integer not null,
  constraint patent_dates_check check (filed_on < granted_on and filed_on < protected_until),
  constraint patent_report_check check (
    num_nonnulls(report_number, report_conclusion, report_issued_on) in (0, 3))
);
create index patent_owners_idx on patent using gin (owners);

create table legal_event (
  id uuid constraint legal_event_pkey primary key,
  patent_number varchar(14) not null constraint legal_event_patent_number_fk references patent,
  type text not null,
  happened_on date not null,
  note text,
  recorded_at timestamptz not null,
  constraint legal_event_patent_type_happened_key unique (patent_number, type, happened_on)
);
