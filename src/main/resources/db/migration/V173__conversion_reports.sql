-- What universities and institutes report of a year; what was corrected is kept in correction. The sums
-- of all ways but open licenses are kept beside them, because each total and growth is made of them.
create table conversion_report (
  credit_code varchar(18) not null constraint conversion_report_credit_code_fk references organization,
  report_year integer not null
    constraint conversion_report_report_year_check check (report_year between 1985 and 2999),
  transfer_patents integer not null,
  transfer_contracts integer not null,
  transfer_amount bigint not null,
  license_patents integer not null,
  license_contracts integer not null,
  license_amount bigint not null,
  open_license_patents integer not null,
  open_license_contracts integer not null,
  open_license_amount bigint not null,
  share_patents integer not null,
  share_contracts integer not null,
  share_amount bigint not null,
  contracts integer not null generated always as
    (transfer_contracts + license_contracts + share_contracts) stored,
  amount bigint not null generated always as (transfer_amount + license_amount + share_amount) stored,
  reported_by text not null,
  reported_for text,
  reported_at timestamptz not null,
  version integer not null,
  constraint conversion_report_pkey primary key (credit_code, report_year),
  constraint conversion_report_counts_check check (least(
    transfer_patents, transfer_contracts, transfer_amount, license_patents, license_contracts, license_amount,
    open_license_patents, open_license_contracts, open_license_amount,
    share_patents, share_contracts, share_amount) >= 0),
  -- without a contract there is nothing
  constraint conversion_report_contracts_check check (
    (transfer_contracts = 0) = (transfer_patents = 0) and (transfer_contracts > 0 or transfer_amount = 0)
    and (license_contracts = 0) = (license_patents = 0) and (license_contracts > 0 or license_amount = 0)
    and (open_license_contracts = 0) = (open_license_patents = 0)
    and (open_license_contracts > 0 or open_license_amount = 0)
    and (share_contracts = 0) = (share_patents = 0) and (share_contracts > 0 or share_amount = 0))
);
create index conversion_report_report_year_idx on conversion_report (report_year, credit_code);

-- Whose patents went to others: there are few of these among the patents and events.
create index patent_first_owners_idx on patent using gin (first_owners) where first_owners is not null;
create index legal_event_owners_idx on legal_event using gin (owners) where owners is not null;
