-- Universities, firms and agencies, and where compensation is paid to. The kind is cross-checked
-- with the code's prefix [GB 32100-2015] here too, because eligibility depends on it.
create table organization (
  credit_code varchar(18) constraint organization_pkey primary key
    constraint organization_credit_code_check check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name text not null,
  kind text not null,
  division varchar(6) not null
    constraint organization_division_check check (division ~ '^[0-9]{6}$'),
  parent_credit_code varchar(18)
    constraint organization_parent_credit_code_check check (parent_credit_code <> credit_code),
  contact_name text not null,
  contact_email text not null,
  contact_phone text not null,
  industry text,
  employees integer constraint organization_employees_check check (employees >= 0),
  revenue10k bigint constraint organization_revenue10k_check check (revenue10k >= 0),
  assets10k bigint constraint organization_assets10k_check check (assets10k >= 0),
  size_year integer,
  verified_at timestamptz,
  version integer not null,
  constraint organization_kind_check check (
    kind in ('UNIVERSITY', 'RESEARCH_INSTITUTE') and left(credit_code, 2) in ('12', '52')
    or kind = 'FIRM' and left(credit_code, 2) in ('91', '93')
    or kind = 'SOLE_TRADER' and left(credit_code, 2) = '92'
    or kind = 'AGENCY' and left(credit_code, 2) = '11'),
  constraint organization_size_check check (
    num_nonnulls(industry, employees, revenue10k, assets10k, size_year) in (0, 5))
);

create table payout_account (
  credit_code varchar(18) constraint payout_account_pkey primary key
    constraint payout_account_credit_code_fk references organization,
  holder text not null,
  bank_name text not null,
  cnaps_code varchar(12) not null
    constraint payout_account_cnaps_code_check check (cnaps_code ~ '^[0-9]{12}$'),
  account_number varchar(34) not null,
  verified_at timestamptz,
  version integer not null
);
