-- :loans loans of 40 banks to the 20,000 firms of settlement.sql, which runs before: drawn over a year up
-- to last week, each against a pledge of its own and with six facts: two balances, interest received
-- three times, and its end, or interest once more. Some borrowers are too large, some loans are too dear
-- or hardly secured by patents, some firms paid for the valuation, some paid hardly any interest.
begin;
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone, version)
select '91450000MC' || lpad(i::text, 8, '0'), '测试银行' || i, 'FINANCIAL_INSTITUTION', '450100', '联系人',
  'b@example.org', '0771-5550100', 0
from generate_series(1, 40) i;
insert into reference_rate (code, in_force_on, percent, entered_by, entered_at, version)
select 'LPR-1Y', current_date - 30 * month, 3 + month / 20.0, 'bench', now() - interval '2 years', 0
from generate_series(0, 15) month;

create temp table numbered_loan as
  select i, '019d0000-0000-7000-8000-' || lpad(i::text, 12, '0') as id,
    '91450000MC' || lpad((i % 40 + 1)::text, 8, '0') as bank, 'LN-' || lpad(i::text, 8, '0') as number,
    '91450100MA' || lpad(((i * 7 + i / 20000) % 20000 + 1)::text, 8, '0') as borrower,
    50000000 + i % 4000 * 100000 as principal, 3 + i % 300 / 100.0 as rate, drawn_on, current_date - 1 - drawn_on as age,
    'Y' || lpad(i::text, 9, '0') as pledge
  from (
    select i, current_date - 372 + (i::bigint * 364 / :loans)::int as drawn_on
    from generate_series(1, :loans) i) drawn;
insert into pledge (registration_number, registered_on, pledgor_code, pledgor_division, pledgee_code, secured_amount,
  debt_due_on, open_license_consent, consents, entered_by, entered_at, version)
select pledge, drawn_on + i % 3, borrower, '450100', bank, principal, drawn_on + 800, false, '{}', 'bench',
  now() - interval '1 day', 0
from numbered_loan;
insert into loan (id, bank_code, number, number_key, borrower_code, borrower_kind, borrower_size, borrower_division,
  borrower_version, product, principal, rate_percent, drawn_on, due_on, ip_share_percent, pledge_number, valuation_fee,
  valuation_fee_payer, status, entered_by, entered_at, version)
select l.id::uuid, bank, number, number, borrower, 'FIRM', case when i % 11 = 0 then 'LARGE' else 'SMALL' end,
  '45' || lpad((i % 14 + 1)::text, 2, '0') || '00', o.facts_version, 'BENCH', principal, rate, drawn_on,
  drawn_on + 200 + i % 400, case when i % 13 = 0 then 40 else 60 + i % 41 end, pledge, 2000000,
  case when i % 17 = 0 then 'FIRM' else 'BANK' end,
  (array['OUTSTANDING', 'SETTLED', 'EXTENDED', 'OVERDUE'])[i % 4 + 1], 'bench', now() - interval '1 day', 0
from numbered_loan l join organization o on o.credit_code = l.borrower;
insert into loan_fact (id, loan_id, type, on_day, amount, entered_by, entered_at)
select ('019e0000-0000-7000-8000-' || lpad((6 * i::bigint + n)::text, 12, '0'))::uuid, id::uuid,
  case when n < 2 then 'BALANCE' when n < 5 then 'INTEREST'
    else (array['INTEREST', 'SETTLED', 'EXTENDED', 'OVERDUE'])[i % 4 + 1] end,
  drawn_on + age * (array[2, 4, 2, 4, 6, 7])[n + 1] / 8,
  case when n < 2 then principal * (3 - n) / 4
    when n < 5 or i % 4 = 0 then (principal * rate / 36500 * age / case when i % 5 = 0 then 30 else 4 end)::bigint + 1
  end,
  'bench', now() - interval '1 day'
from numbered_loan cross join generate_series(0, 5) n;
commit;
drop table numbered_loan;
vacuum analyze;
