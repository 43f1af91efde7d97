-- 500,000 free licenses, one of each pair, of 25,000 patents, 400 universities and 20,000 firms, taken
-- over the last year; and the program that settles them, with caps on both sides and a budget that
-- ends on the way. :licenses of them are dated so that the program sees them.
begin;
-- a notice is given, and payments are executed, in years whose holidays are announced
insert into holiday_year (calendar_year, holidays, working_weekends, version)
select year, array[make_date(year, 1, 1), make_date(year, 5, 1), make_date(year, 10, 1)], '{}', 0
from generate_series(extract(year from now())::int - 1, extract(year from now())::int + 1) year;
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone, version)
select '12450000MB' || lpad(i::text, 8, '0'), '测试大学' || i, 'UNIVERSITY', '45' || lpad((i % 14 + 1)::text, 2, '0')
  || '00', '联系人', 'u@example.org', '0771-5550100', 0
from generate_series(1, 400) i;
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone,
  industry, employees, revenue10k, assets10k, size_year, version)
select '91450100MA' || lpad(i::text, 8, '0'), '测试企业' || i, 'FIRM', '45' || lpad((i % 14 + 1)::text, 2, '0')
  || '00', '联系人', 'f@example.org', '0771-5550100', 'INDUSTRY', 60, 1500, 2000, 2025, 0
from generate_series(1, 20000) i;
insert into organization_version (credit_code, facts_version, name, kind, division, industry, employees, revenue10k,
  assets10k, size_year)
select credit_code, facts_version, name, kind, division, industry, employees, revenue10k, assets10k, size_year
from organization;
insert into payout_account (credit_code, holder, bank_name, cnaps_code, account_number, verified_at, version)
select credit_code, name, '测试银行', '102611000013', '4500' || right(credit_code, 10), now(), 0 from organization;

insert into patent (number, kind, title, abstract_text, inventors, owners, filed_on, granted_on, protected_until,
  ipc, locarno, application_fields, keywords, impediments, offered, version)
select digits || '.' || (
    select substr('0123456789X', (sum(substr(digits, j, 1)::int * (2 + (j - 1) % 8)) % 11)::int + 1, 1)
    from generate_series(1, 12) j),
  case when i % 2 = 1 then 'INVENTION' else 'UTILITY_MODEL' end, '一种装置' || i, '用于测试。', '{韦明}',
  array['12450000MB' || lpad((i % 400 + 1)::text, 8, '0')], '2022-03-01', '2023-06-01', '2032-02-29',
  '{A01D 45/10}', '{}', '{}', '{}', '{}', true, 0
from (select i, '2022' || (2 - i % 2) || lpad(i::text, 7, '0') digits from generate_series(1, 25000) i) numbered;
insert into offer (id, patent_number, licensor_code, method, minimum_term_months, maximum_term_months,
  reference_royalty, estimation, owner_consents, warnings, published_at, published_on, version)
select ('019a0000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, number, owners[1], 'FREE', 12, 60,
  4000000 + i, 'INDUSTRY_STATISTICS', '{}', '{}', now() - interval '2 years', current_date - 730, 0
from (select substr(number, 6, 7)::int i, number, owners from patent) numbered;

create temp table numbered_patent as
  select substr(number, 6, 7)::int as i, number, owners[1] as owner from patent;
create index on numbered_patent (i);
insert into license (id, offer_id, patent_number, licensor_code, licensee_code, claimed_at, claimed_on, starts_on,
  term_months, intended_use, declared_unrelated, effective_on, begins_on, ends_on, licensor_kind, licensor_division,
  licensee_kind, licensee_size, licensee_division, version)
select ('019b0000-0000-7000-8000-' || lpad(k::text, 12, '0'))::uuid,
  ('019a0000-0000-7000-8000-' || lpad(p.i::text, 12, '0'))::uuid, p.number, p.owner,
  '91450100MA' || lpad(((k * 7 + k / 25000) % 20000 + 1)::text, 8, '0'), now(), d, d, 12 + k % 25, '试制样机', true,
  d, d, (d + make_interval(months => 12 + k % 25))::date - 1, 'UNIVERSITY', '45' || lpad((p.i % 14 + 1)::text, 2, '0')
  || '00', 'FIRM', 'SMALL', '450100', 0
from (select k, current_date - 364 + (k::bigint * 364 / :licenses)::int as d from generate_series(1, :licenses) k) taken
  join numbered_patent p on p.i = k % 25000 + 1;

insert into program (code, name, status, terms, opened_at, version)
select 'BENCH', '结算基准', 'OPEN', jsonb_build_object('division', '450000', 'fiscalYear', 2026,
  'eligibleFrom', current_date - 365, 'eligibleTo', current_date, 'dateBasis', 'EFFECTIVE',
  'budget', (:licenses * 6000::bigint)::text || '.00', 'allocation', 'FIRST_COME',
  'conditions', jsonb_build_object('recordalRequired', false, 'minimumTermMonths', 12,
    'licenseeSizes', '["MICRO", "SMALL", "MEDIUM"]'::jsonb, 'licenseeDivisions', '["45"]'::jsonb,
    'licenseeDivisionsExcluded', '[]'::jsonb, 'licensorKinds', '["UNIVERSITY"]'::jsonb,
    'licensorDivisions', '["45"]'::jsonb, 'unrelatedPartiesRequired', true, 'pairCountedOnce', true),
  'licensor', '{"method": "FLAT", "perPatentCap": "150000.00", "perOrganizationCap": "9000000.00",
    "amounts": {"INVENTION": "10000.00", "UTILITY_MODEL": "3000.00", "DESIGN": "2000.00"}}'::jsonb,
  'licensee', '{"method": "PER_YEAR", "maximumYears": 3, "perOrganizationCap": "100000.00",
    "amounts": {"INVENTION": "2400.00", "UTILITY_MODEL": "1200.00", "DESIGN": "600.00"}}'::jsonb), now(), 0;
insert into appropriation (program_code, version, total, decided_at, subject)
  values ('BENCH', 0, :licenses * 600000::bigint, now(), 'bench');
insert into journal values ('019c0000-0000-7000-8000-000000000000', 'BENCH', 'APPROPRIATION', now(), 'bench', 'BENCH');
insert into ledger_entry values ('019c0000-0000-7000-8000-000000000000', 0, 'APPROPRIATION', 'AVAILABLE',
  :licenses * 600000::bigint);
commit;
vacuum analyze;
checkpoint;
