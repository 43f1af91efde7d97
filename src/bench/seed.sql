-- A market large enough that every claim of a run is a pair of offer and firm that nobody had:
-- 40,000 offers, the odd ones free inventions open to claims, and 200 firms that claim.
begin;
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone, version)
select '12450000MB' || lpad(i::text, 8, '0'), '测试大学' || i, 'UNIVERSITY',
  case when i % 4 = 0 then '440100' else '450100' end, '联系人', 'u@example.org', '0771-5550100', 0
from generate_series(1, 200) i;

insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone,
  industry, employees, revenue10k, assets10k, size_year, version)
select '91450100MA' || lpad(i::text, 8, '0'), '测试企业' || i, 'FIRM', '450100', '联系人', 'f@example.org',
  '0771-5550100', 'INDUSTRY', 60, 1500, 2000, 2025, 0
from generate_series(1, 400) i;

insert into organization_version (credit_code, facts_version, name, kind, division, industry, employees, revenue10k,
  assets10k, size_year)
select credit_code, facts_version, name, kind, division, industry, employees, revenue10k, assets10k, size_year
from organization;

insert into patent (number, kind, title, abstract_text, inventors, owners, filed_on, granted_on, protected_until,
  ipc, locarno, application_fields, keywords, problem_solved, impediments, offered, version)
select digits || '.' || (
    select substr('0123456789X', (sum(substr(digits, j, 1)::int * (2 + (j - 1) % 8)) % 11)::int + 1, 1)
    from generate_series(1, 12) j),
  case when i % 2 = 1 then 'INVENTION' else 'UTILITY_MODEL' end,
  '一种甘蔗联合收割机的节能控制系统' || i, '本发明针对现有设备运行能耗偏高的问题提出改进。',
  '{韦明,覃丽}', array['12450000MB' || lpad((i % 200 + 1)::text, 8, '0')],
  '2022-03-01', '2023-06-01', case when i % 2 = 1 then date '2042-02-28' else '2032-02-29' end,
  '{A01D 45/10}', '{}', '{农业机械}', '{甘蔗,收割机,节能}', '运行能耗偏高', '{}', true, 0
from (select i, '2022' || (2 - i % 2) || lpad(i::text, 7, '0') digits from generate_series(1, 40000) i) numbered;

insert into offer (id, patent_number, licensor_code, method, lump_sum, minimum_term_months, maximum_term_months,
  reference_royalty, estimation, owner_consents, technical_support, warnings, published_at, published_on, version)
select ('019a0000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, number, owners[1],
  case when i % 2 = 1 then 'FREE' else 'LUMP_SUM' end, case when i % 2 = 0 then 3000000 end, 12, 60,
  4000000, 'INDUSTRY_STATISTICS', '{}', '许可期内提供两次技术咨询。', '{}', now() - interval '3 days',
  (now() - interval '3 days')::date, 0
from (select substr(number, 6, 7)::int i, number, owners from patent) numbered;

-- licenses of other firms, taken before
insert into license (id, offer_id, patent_number, licensor_code, licensee_code, claimed_at, claimed_on, starts_on,
  term_months, intended_use, declared_unrelated, effective_on, begins_on, ends_on, licensor_kind, licensor_division,
  licensee_kind, licensee_size, licensee_division, version)
select ('01990000-0000-7000-8000-' || lpad(substr(patent_number, 6, 7), 12, '0'))::uuid, o.id, patent_number,
  licensor_code, '91450100MA' || lpad((201 + substr(patent_number, 6, 7)::int % 200)::text, 8, '0'),
  published_at, published_on, published_on, 24, '试制样机', true, published_on, published_on,
  published_on + 730, 'UNIVERSITY', '450100', 'FIRM', 'SMALL', '450100', 0
from offer o where method = 'FREE';

insert into program (code, name, status, terms, opened_at, version)
select 'GX-' || year || '-' || suffix, name, 'OPEN', jsonb_build_object('division', '450000', 'fiscalYear', year,
  'eligibleFrom', year || '-01-01', 'eligibleTo', year || '-12-31', 'dateBasis', basis, 'budget', '2000000.00',
  'allocation', allocation, 'conditions', jsonb_build_object('recordalRequired', suffix = 'SME',
    'minimumTermMonths', 12, 'licenseeSizes', '["MICRO", "SMALL", "MEDIUM"]'::jsonb,
    'licenseeDivisions', '["45"]'::jsonb, 'licenseeDivisionsExcluded', '[]'::jsonb,
    'licensorKinds', '["UNIVERSITY", "RESEARCH_INSTITUTE"]'::jsonb, 'licensorDivisions', '["45"]'::jsonb,
    'unrelatedPartiesRequired', true, 'pairCountedOnce', true)) || sides, now(), 0
from (select extract(year from now() at time zone 'Asia/Shanghai')::int as year) this, (values
  ('FREE', '自由实施补偿（先到先得）', 'EFFECTIVE', 'FIRST_COME', '{
    "licensor": {"method": "FLAT", "perPatentCap": "50000.00", "perOrganizationCap": "500000.00",
      "amounts": {"INVENTION": "10000.00", "UTILITY_MODEL": "3000.00", "DESIGN": "2000.00"}},
    "licensee": {"method": "FLAT", "perOrganizationCap": "100000.00",
      "amounts": {"INVENTION": "5000.00", "UTILITY_MODEL": "2000.00", "DESIGN": "1000.00"}}}'::jsonb),
  ('SME', '中小微企业使用补偿（按比例分配）', 'RECORDED', 'PRO_RATA', '{
    "licensor": {"method": "PERCENT_OF_REFERENCE_ROYALTY", "percent": "25", "perLicenseCap": "20000.00"},
    "licensee": {"method": "PER_YEAR", "maximumYears": 3,
      "amounts": {"INVENTION": "2400.00", "UTILITY_MODEL": "1200.00", "DESIGN": "600.00"}}}'::jsonb)
  ) programs (suffix, name, basis, allocation, sides);

insert into holiday_year (calendar_year, holidays, working_weekends, version)
select year, array[make_date(year, 1, 1), make_date(year, 5, 1), make_date(year, 10, 1)], '{}', 0
from (select extract(year from now())::int as year) this;
commit;
vacuum analyze;
checkpoint;
