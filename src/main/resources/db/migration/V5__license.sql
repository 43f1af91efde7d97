-- A firm's right under an offer, with the parties' facts of the day it took effect. One license in
-- force per patent and firm, on every day there is.
create table license (
  id uuid constraint license_pkey primary key,
  offer_id uuid not null constraint license_offer_id_fk references offer,
  patent_number varchar(14) not null constraint license_patent_number_fk references patent,
  licensor_code varchar(18) not null constraint license_licensor_code_fk references organization,
  licensee_code varchar(18) not null constraint license_licensee_code_fk references organization,
  claimed_at timestamptz not null,
  claimed_on date not null,
  starts_on date not null,
  term_months integer not null constraint license_term_months_check check (term_months > 0),
  intended_use text not null,
  declared_unrelated boolean not null,
  amount_due bigint constraint license_amount_due_check check (amount_due > 0),
  payment_due_on date,
  effective_on date,
  begins_on date not null,
  ends_on date not null,
  end_reason text,
  ended_at timestamptz,
  end_note text,
  voided_at timestamptz,
  void_reason text,
  received_on date,
  recordal_number text,
  recorded_on date,
  licensor_kind text,
  licensor_division varchar(6),
  licensor_parent varchar(18),
  licensor_size text,
  licensee_kind text,
  licensee_size text,
  licensee_division varchar(6),
  licensee_parent varchar(18),
  version integer not null,
  constraint license_recordal_check check (
    num_nonnulls(recordal_number, recorded_on) in (0, 2) and recorded_on >= effective_on),
  constraint license_effect_check check (
    effective_on is null or num_nulls(licensor_kind, licensor_division, licensee_kind, licensee_division) = 0),
  constraint license_parties_check check (licensor_code <> licensee_code)
);
-- Two claims at once meet here first, where one waits for the other; at the exclusion constraint
-- alone they would wait for each other.
create unique index license_patent_licensee_claimed_key
  on license (patent_number, licensee_code, claimed_on)
  where voided_at is null and end_reason is null;
alter table license add constraint license_patent_licensee_excl exclude using gist (
  patent_number with =,
  licensee_code with =,
  daterange(begins_on, greatest(begins_on, ends_on + 1), '[)') with &&)
  where (voided_at is null);
create index license_offer_id_idx on license (offer_id);
create index license_licensor_code_idx on license (licensor_code, id);
create index license_licensee_code_idx on license (licensee_code, id);
create index license_patent_licensee_idx on license (patent_number, licensee_code);
