-- Guarantees of loans, each under the terms that its product had on the day of entry, and the net assets
-- of guarantors, on which the law rests their limits [Regulations on Financing Guarantee Companies 15,
-- 16]. A number is the guarantor's, and the key is the same without blanks and in capitals.
create table guarantor (
  credit_code varchar(18) constraint guarantor_pkey primary key
    constraint guarantor_credit_code_fk references organization,
  net_assets bigint not null constraint guarantor_net_assets_check check (net_assets > 0),
  assets_on date not null,
  times_net_assets integer not null
    constraint guarantor_times_net_assets_check check (times_net_assets between 10 and 15),
  changed_by text not null,
  changed_for text,
  changed_at timestamptz not null,
  version integer not null
);

create table guarantee (
  id uuid constraint guarantee_pkey primary key,
  guarantor_code varchar(18) not null constraint guarantee_guarantor_code_fk references organization,
  number text collate "C" not null,
  number_key text collate "C" not null,
  loan_id uuid not null constraint guarantee_loan_id_fk references loan,
  bank_code varchar(18) not null,
  borrower_code varchar(18) not null,
  product_code text not null constraint guarantee_product_code_fk references guarantee_product,
  terms jsonb not null,
  amount bigint not null constraint guarantee_amount_check check (amount > 0),
  guaranteed_on date not null,
  released_on date,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  released_by text,
  released_for text,
  released_at timestamptz,
  version integer not null,
  constraint guarantee_guarantor_code_number_key unique (guarantor_code, number_key),
  constraint guarantee_parties_check check (guarantor_code not in (bank_code, borrower_code)),
  constraint guarantee_released_check check (
    (released_on is null) = (released_at is null) and released_on >= guaranteed_on)
);
create index guarantee_loan_id_idx on guarantee (loan_id);
create index guarantee_guarantor_code_idx on guarantee (guarantor_code, id);
create index guarantee_bank_code_idx on guarantee (bank_code, id);
create index guarantee_borrower_code_idx on guarantee (borrower_code, id);
create index guarantee_product_code_idx on guarantee (product_code, borrower_code);
create index organization_parent_credit_code_idx on organization (parent_credit_code)
  where parent_credit_code is not null;
