-- Programs of one scheme that are open share no product on a day of eligibility, so that the interest of
-- a day is subsidized once: the terms say it inside a document, where no constraint can keep it. Each
-- program has its rows from its opening on; they also tell which programs ever opened in a scheme.
create table subsidy_product (
  program_code varchar(40) not null constraint subsidy_product_program_code_fk references program,
  product text not null,
  scheme text not null,
  eligible daterange not null,
  open boolean not null default true,
  constraint subsidy_product_pkey primary key (program_code, product),
  constraint subsidy_product_scheme_product_excl exclude using gist (
    scheme with =, product with =, eligible with &&) where (open)
);
create index subsidy_product_scheme_idx on subsidy_product (scheme, program_code);
