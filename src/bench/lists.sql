-- Firms that agreed to be listed, and twenty patents for each of :firms, one in ten no longer in force.
set session_replication_role = replica;
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone, version)
select '91450100MB' || lpad(i::text, 7, '0') || '0', '企业' || i, 'FIRM',
  case when i % 50 = 0 then '440300' else '450100' end, '联系人', 'a@example.org', '0771-5550100', 0
from generate_series(1, :firms) i;
insert into organization_version (credit_code, facts_version, name, kind, division)
select credit_code, 1, name, kind, division from organization;
insert into list_consent (credit_code, given_on, stated_by, stated_at, version)
select credit_code, '2020-01-01', 'a buyer', now(), 0 from organization where left(right(credit_code, 2), 1) <> '7';
insert into patent (number, kind, title, abstract_text, inventors, owners, filed_on, granted_on, protected_until,
  ipc, locarno, application_fields, keywords, impediments, offered, version)
select '2018' || (1 + n % 2) || lpad(n::text, 7, '0') || '.0', case when n % 2 = 0 then 'INVENTION' else 'UTILITY_MODEL' end,
  '一种装置', '用于测试。', '{韦明}', array['91450100MB' || lpad((1 + hashint4(n) % :firms + (hashint4(n) % :firms < 0)::int * :firms)::text, 7, '0') || '0']::varchar[],
  date '2016-01-01' + n % 2000, date '2017-06-01' + n % 2000,
  date '2016-01-01' + n % 2000 + case when n % 2 = 0 then 7304 else 3652 end, '{A01D 45/10}', '{}', '{}', '{}', '{}', false, 0
from generate_series(1, :firms * 20) n;
insert into legal_event (id, patent_number, type, happened_on, recorded_at)
select gen_random_uuid(), number, 'LAPSED', '2024-01-01', now() from patent where number like '%7.0';
set session_replication_role = origin;
analyze;
