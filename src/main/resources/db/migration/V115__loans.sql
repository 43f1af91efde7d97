-- Banks report the loans that firms take against their patents, and what becomes of them: dated facts
-- that are only ever appended to. A correction is a fact that names the one it replaces, which no longer
-- stands then; that alone changes in its row, so that what may stand once is an index. What the borrower
-- was on the day of drawing is kept with the loan, because programs ask for it.
--
-- A bank's number is kept as the bank writes it; the key is the same without blanks and in capitals, so
-- that another spelling makes no second loan. Numbers are ordered by their characters, whatever the
-- language of the database. The status follows from the facts that stand; it is a column to be found by.
create table loan (
  id uuid constraint loan_pkey primary key,
  bank_code varchar(18) not null constraint loan_bank_code_fk references organization,
  number text collate "C" not null,
  number_key text collate "C" not null,
  borrower_code varchar(18) not null constraint loan_borrower_code_fk references organization,
  borrower_kind text not null,
  borrower_size text,
  borrower_division varchar(6) not null,
  borrower_version integer not null,
  product text collate "C" not null,
  principal bigint not null constraint loan_principal_check check (principal > 0),
  rate_percent numeric(7, 4) not null
    constraint loan_rate_percent_check check (rate_percent between 0 and 36),
  drawn_on date not null,
  due_on date not null,
  ip_share_percent numeric(7, 4) not null
    constraint loan_ip_share_percent_check check (ip_share_percent between 0 and 100),
  pledge_number text collate "C",
  valuation_fee bigint,
  valuation_fee_payer text,
  status text not null constraint loan_status_check check (
    status in ('OUTSTANDING', 'EXTENDED', 'OVERDUE', 'SETTLED')),
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  changed_by text,
  changed_for text,
  changed_at timestamptz,
  version integer not null,
  constraint loan_borrower_version_fk foreign key (borrower_code, borrower_version)
    references organization_version,
  constraint loan_parties_check check (bank_code <> borrower_code),
  constraint loan_dates_check check (drawn_on <= due_on),
  constraint loan_valuation_check check (
    valuation_fee is null and valuation_fee_payer is null
    or valuation_fee >= 0 and valuation_fee_payer in ('BANK', 'FIRM'))
);
create unique index loan_bank_code_number_key on loan (bank_code, number_key);
create index loan_drawn_on_idx on loan (drawn_on, bank_code, number);
create index loan_bank_code_idx on loan (bank_code, drawn_on, number);
create index loan_borrower_code_idx on loan (borrower_code, drawn_on, bank_code, number);
create index loan_product_idx on loan (product, drawn_on, bank_code, number);
create index loan_status_idx on loan (status, drawn_on, bank_code, number);
create index loan_bank_code_status_idx on loan (bank_code, status, drawn_on, number);
create index loan_pledge_number_idx on loan (pledge_number) where pledge_number is not null;

create table loan_fact (
  id uuid constraint loan_fact_pkey primary key,
  loan_id uuid not null constraint loan_fact_loan_id_fk references loan,
  type text not null constraint loan_fact_type_check check (
    type in ('BALANCE', 'INTEREST', 'SETTLED', 'EXTENDED', 'OVERDUE')),
  on_day date not null,
  amount bigint,
  replaces uuid constraint loan_fact_replaces_fk references loan_fact,
  standing boolean not null default true,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  constraint loan_fact_amount_check check (case type
    when 'BALANCE' then coalesce(amount >= 0, false)
    when 'INTEREST' then coalesce(amount > 0, false)
    else amount is null end)
);
create index loan_fact_loan_id_idx on loan_fact (loan_id, id);
create unique index loan_fact_replaces_key on loan_fact (replaces) where replaces is not null;
create unique index loan_fact_balance_key on loan_fact (loan_id, on_day)
  where type = 'BALANCE' and standing;
create unique index loan_fact_once_key on loan_fact (loan_id, type)
  where type in ('SETTLED', 'EXTENDED', 'OVERDUE') and standing;

-- Before the replacement is stored, so that it may stand in the same place.
create function loan_fact_replaced() returns trigger language plpgsql as $$
begin
  update loan_fact set standing = false
    where id = new.replaces and loan_id = new.loan_id and type = new.type and standing;
  if not found then
    raise exception using errcode = 'check_violation', constraint = 'loan_fact_replaces_check',
      message = 'a fact replaces one of its loan and its type that stands';
  end if;
  return new;
end $$;
create trigger loan_fact_replaced before insert on loan_fact for each row
  when (new.replaces is not null) execute function loan_fact_replaced();
create trigger loan_fact_append_only
  before update of id, loan_id, type, on_day, amount, replaces, entered_by, entered_for, entered_at
    or delete or truncate on loan_fact
  for each statement execute function append_only();
