-- Pledges of patents arise on registration [CC 444]. What a pledge does to a patent stands in the patent's
-- legal events, each of which belongs to one pledge at most; here stands what the office registered. A
-- cancellation takes effect on its day, so a pledge that was cancelled on the day of its registration
-- was none.
create table pledge (
  registration_number varchar(40) constraint pledge_registration_number_key primary key
    constraint pledge_registration_number_check check (registration_number ~ '^[0-9A-Z][0-9A-Z-]*$'),
  registered_on date not null,
  pledgor_code varchar(18) not null constraint pledge_pledgor_code_fk references organization,
  -- the seat on the day of registration, by which pledges are counted
  pledgor_division text not null,
  pledgee_code varchar(18) not null constraint pledge_pledgee_code_fk references organization,
  secured_amount bigint not null constraint pledge_secured_amount_check check (secured_amount > 0),
  debt_due_on date not null,
  valuation_amount bigint constraint pledge_valuation_amount_check check (valuation_amount > 0),
  valuation_appraiser text,
  valuation_fee bigint constraint pledge_valuation_fee_check check (valuation_fee >= 0),
  valuation_fee_payer text constraint pledge_valuation_fee_payer_check check (
    valuation_fee_payer in ('BANK', 'FIRM')),
  valued_on date,
  open_license_consent boolean not null,
  consents varchar(18)[] not null,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  cancelled_on date,
  cancellation_reason text constraint pledge_cancellation_reason_check check (
    cancellation_reason in ('PERFORMED', 'REALIZED', 'WAIVED', 'VOID', 'OTHER')),
  cancelled_by text,
  cancelled_for text,
  cancelled_at timestamptz,
  version integer not null,
  constraint pledge_parties_check check (pledgor_code <> pledgee_code),
  constraint pledge_debt_due_on_check check (debt_due_on >= registered_on),
  constraint pledge_valuation_check check (num_nonnulls(valuation_amount, valuation_appraiser,
    valuation_fee, valuation_fee_payer, valued_on) in (0, 5)),
  constraint pledge_cancellation_check check (
    num_nonnulls(cancelled_on, cancellation_reason, cancelled_by, cancelled_at) in (0, 4)),
  constraint pledge_cancelled_on_check check (cancelled_on >= registered_on)
);
create index pledge_pledgor_code_idx on pledge (pledgor_code, registration_number);
create index pledge_pledgee_code_idx on pledge (pledgee_code, registration_number);
create index pledge_registered_on_idx on pledge (registered_on, registration_number);

-- One patent of a pledge: under the event PLEDGED that the pledge is. The days are those of the pledge,
-- repeated for the constraint that keeps a patent from being pledged twice.
create table pledged_patent (
  event_id uuid constraint pledged_patent_pkey primary key
    constraint pledged_patent_event_id_fk references legal_event,
  registration_number varchar(40) not null
    constraint pledged_patent_registration_number_fk references pledge,
  patent_number varchar(14) not null
    constraint pledged_patent_patent_number_fk references patent,
  registered_on date not null,
  cancelled_on date,
  consent_id uuid constraint pledged_patent_consent_id_fk references legal_event,
  release_id uuid constraint pledged_patent_release_id_fk references legal_event,
  constraint pledged_patent_registration_number_patent_number_key
    unique (registration_number, patent_number),
  constraint pledged_patent_release_check check (num_nonnulls(cancelled_on, release_id) in (0, 2)),
  constraint pledged_patent_patent_number_excl exclude using gist (
    patent_number with =, daterange(registered_on, cancelled_on) with &&)
);
create index pledged_patent_patent_number_idx on pledged_patent (patent_number);
create index pledged_patent_consent_id_idx on pledged_patent (consent_id);
create index pledged_patent_release_id_idx on pledged_patent (release_id);
