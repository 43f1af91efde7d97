-- Open-license declarations. Terms never change; an offer is open to the public from its
-- publication through its last day, and a patent has at most one open offer on any day.
create table offer (
  id uuid constraint offer_pkey primary key,
  patent_number varchar(14) not null constraint offer_patent_number_fk references patent,
  licensor_code varchar(18) not null constraint offer_licensor_code_fk references organization,
  method text not null,
  lump_sum bigint constraint offer_lump_sum_check check (lump_sum > 0),
  entry_fee bigint constraint offer_entry_fee_check check (entry_fee > 0),
  rate_percent numeric(7, 4)
    constraint offer_rate_percent_check check (rate_percent > 0 and rate_percent <= 100),
  rate_base text,
  free_months integer constraint offer_free_months_check check (free_months > 0),
  minimum_term_months integer not null,
  maximum_term_months integer not null,
  open_until date,
  reference_royalty bigint constraint offer_reference_royalty_check check (reference_royalty >= 0),
  estimation text,
  owner_consents text[] not null,
  technical_support text,
  notes text,
  warnings text[] not null,
  published_at timestamptz not null,
  published_on date not null,
  withdrawn_on date,
  withdrawal_reason text,
  version integer not null,
  constraint offer_term_check check (
    minimum_term_months > 0 and minimum_term_months <= maximum_term_months),
  constraint offer_royalty_check check (
    method = 'FREE' and num_nonnulls(lump_sum, entry_fee, rate_percent, rate_base, free_months) = 0
    or method = 'LUMP_SUM' and lump_sum is not null and num_nonnulls(entry_fee, rate_percent, rate_base) = 0
    or method = 'RUNNING' and num_nonnulls(rate_percent, rate_base) = 2 and num_nonnulls(lump_sum, entry_fee) = 0
    or method = 'ENTRY_PLUS_RUNNING' and num_nonnulls(entry_fee, rate_percent, rate_base) = 3 and lump_sum is null),
  -- a withdrawal takes effect on its day; the last day of a limited offer still counts
  constraint offer_patent_excl exclude using gist (
    patent_number with =,
    daterange(published_on, least(withdrawn_on, open_until + 1), '[)') with &&)
);
create index offer_licensor_code_idx on offer (licensor_code, id);
create index offer_patent_number_idx on offer (patent_number);
