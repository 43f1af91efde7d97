-- A market of made-up patents: seven of ten are offered, published one after the other over five
-- years. The entries of the first hundred thousand are made by the service's own job, and the others, which
-- have the same texts again and again, are copied from these.
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone, version)
select '12450000MB' || lpad(i::text, 8, '0'), '大学' || i, 'UNIVERSITY', '45' || lpad((i % 14 + 1)::text, 2, '0') || '00',
  '联系人', 'u@example.org', '0771-5550100', 0
from generate_series(1, 500) i;
create temporary table made (number text, kind text, title text, abstract_text text, owners varchar[], filed_on date,
  granted_on date, protected_until date, ipc text[], fields text[], keywords text[], problem text);
\copy made from pstdin
insert into patent (number, kind, title, abstract_text, inventors, owners, filed_on, granted_on, protected_until,
  ipc, locarno, application_fields, keywords, problem_solved, impediments, offered, version)
select number, kind, title, abstract_text, '{韦明}', owners, filed_on, granted_on, protected_until, ipc, '{}', fields,
  keywords, problem, '{}', true, 0 from made order by granted_on;
insert into offer (id, patent_number, licensor_code, method, lump_sum, minimum_term_months, maximum_term_months,
  owner_consents, warnings, published_at, published_on, version)
select ('01880000-' || lpad(to_hex(n / 65536), 4, '0') || '-7000-8000-' || lpad(n::text, 12, '0'))::uuid, number, owners[1],
  case when n % 3 > 0 then 'FREE' else 'LUMP_SUM' end, case when n % 3 = 0 then 3000000 end, 12, 60, '{}', '{}',
  now() - interval '5 years' * (1 - n::numeric / (select count(*) from patent)),
  (now() - interval '5 years' * (1 - n::numeric / (select count(*) from patent)))::date, 0
from (select number, owners, row_number() over (order by granted_on, number) n from patent) p
where n % 10 < 7 order by n;
-- the service makes the entries of the first hundred thousand
insert into catalog_task select number from patent where substr(number, 6, 7)::int <= 100000;
analyze;
