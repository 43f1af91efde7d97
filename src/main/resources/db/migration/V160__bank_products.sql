-- What banks lend on patents, and to whom [support.md 7]: firms compare the products by what they cost.
-- What was changed of one is kept in correction; loans and needs name no product of these, so that a
-- bank changes its own freely.
create table bank_product (
  bank_code varchar(18) not null constraint bank_product_bank_code_fk references organization,
  code text collate "C" not null
    constraint bank_product_code_check check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
  name text not null,
  minimum bigint not null,
  maximum bigint not null,
  maximum_months integer not null,
  rate_percent numeric(7, 4) not null
    constraint bank_product_rate_percent_check check (rate_percent between 0 and 36),
  loan_to_value_percent numeric(7, 4) not null
    constraint bank_product_loan_to_value_percent_check check (loan_to_value_percent between 0 and 100),
  product text collate "C" not null,
  guarantee_product text constraint bank_product_guarantee_product_fk references guarantee_product,
  list_required text,
  valuation_fee bigint,
  valuation_fee_payer text,
  divisions text[] not null,
  open_from date not null,
  open_to date,
  changed_by text not null,
  changed_for text,
  changed_at timestamptz not null,
  version integer not null,
  constraint bank_product_bank_code_code_key primary key (bank_code, code),
  constraint bank_product_amounts_check check (minimum > 0 and minimum <= maximum),
  constraint bank_product_maximum_months_check check (maximum_months between 1 and 360),
  constraint bank_product_days_check check (open_to >= open_from),
  constraint bank_product_valuation_check check (
    valuation_fee is null and valuation_fee_payer is null
    or valuation_fee >= 0 and valuation_fee_payer in ('BANK', 'FIRM'))
);
create index bank_product_guarantee_product_idx on bank_product (guarantee_product);
create index bank_product_product_idx on bank_product (product, bank_code, code);
create index bank_product_rate_percent_idx on bank_product (rate_percent, bank_code, code);
