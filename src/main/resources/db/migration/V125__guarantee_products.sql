-- On which terms loans are guaranteed and losses shared [support.md 3]. The terms are one document, as
-- those of programs are; what was changed of them is kept in correction.
create table guarantee_product (
  code text constraint guarantee_product_pkey primary key
    constraint guarantee_product_code_check check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
  terms jsonb not null,
  changed_by text not null,
  changed_for text,
  changed_at timestamptz not null,
  version integer not null
);
