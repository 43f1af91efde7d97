-- 100,000 organizations (the first 5,000 universities), patents, offers, licenses, legal events and
-- corrections. What is rare is at the end that a list comes to last: of every kind of filter there
-- is a value that few rows have.
set session_replication_role = replica; -- neither triggers nor foreign keys are asked

create function credit_code(prefix text, i int) returns text language sql immutable as $$
  select body || substr('0123456789ABCDEFGHJKLMNPQRTUWXY',
    (31 - sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(body, j::int, 1)) - 1) * weight) % 31)::int % 31 + 1, 1)
  from (select prefix || '450100MB' || lpad(i::text, 7, '0') as body) named,
    unnest(array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]) with ordinality w (weight, j)
  group by body
$$;
-- ordered by number, and long ago
create function id_of(kind text, i int) returns uuid language sql immutable as $$
  select ('01800000-' || kind || '-7000-8000-' || lpad(i::text, 12, '0'))::uuid
$$;

-- valid where a test asks for them by name: to reckon all the check characters takes long
create table numbered as
  select i, '20181' || lpad(i::text, 7, '0') || '.' || substr('0123456789X', (54 + i / 100000 * 8 + i / 10000 % 10 * 9
      + i / 1000 % 10 * 2 + i / 100 % 10 * 3 + i / 10 % 10 * 4 + i % 10 * 5) % 11 + 1, 1) as patent,
    case when i in (77, 7000, 33001) then credit_code(case when i <= 5000 then '12' else '91' end, i)
      else case when i <= 5000 then '12' else '91' end || '450100MB' || lpad(i::text, 7, '0') || '0' end as code
  from generate_series(1, 100000) i;
alter table numbered add primary key (i);

insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone,
  industry, employees, revenue10k, assets10k, size_year, verified_at, version)
select code, case when i > 5000 then '企业' else '大学' end || i,
  case when i > 5000 then 'FIRM' when i <= 4990 then 'UNIVERSITY' else 'RESEARCH_INSTITUTE' end,
  case when i % 10000 = 5000 then '451400' else '450100' end, '联系人', 'a@example.org', '0771-5550100',
  case when i > 5000 then 'INDUSTRY' end, case when i > 5000 then 60 end,
  case when i > 5000 then 1500 end, case when i > 5000 then 2000 end, case when i > 5000 then 2025 end,
  case when i % 1000 > 0 then now() end, 0
from numbered;
insert into organization_version (credit_code, facts_version, name, kind, division, industry, employees,
  revenue10k, assets10k, size_year, verified_at)
select credit_code, 1, name, kind, division, industry, employees, revenue10k, assets10k, size_year, verified_at
from organization;
insert into payout_account (credit_code, holder, bank_name, cnaps_code, account_number, verified_at, version)
select code, '户名', '银行', '102611000013', '4500' || i, now(), 0 from numbered;

insert into patent (number, kind, title, abstract_text, inventors, owners, filed_on, granted_on,
  protected_until, ipc, locarno, application_fields, keywords, impediments, offered, version)
select patent, case when i % 10000 = 5000 then 'UTILITY_MODEL' else 'INVENTION' end, '一种装置' || i, '用于测试。',
  '{韦明}', array[(select code from numbered o where o.i = (p.i - 1) % 5000 + 1)]::varchar[],
  '2018-03-01', '2019-06-01', '2038-02-28',
  case when i % 10000 = 5000 then '{H04L 9/00}' else '{A01D 45/10}' end::text[], '{}', '{}',
  case when i % 10000 = 5000 then '{密钥}' else '{甘蔗}' end::text[],
  case when i % 10000 = 5000 then '{SUSPENDED}' else '{}' end::text[], true, 0
from numbered p;
insert into offer (id, patent_number, licensor_code, method, lump_sum, minimum_term_months,
  maximum_term_months, reference_royalty, estimation, owner_consents, warnings, published_at, published_on,
  withdrawn_on, withdrawal_cause, withdrawal_reason, open_until, version)
select id_of('0001', i), number, owners[1], case when i % 10000 = 1 then 'LUMP_SUM' else 'FREE' end,
  case when i % 10000 = 1 then 3000000 end, 12, 60,
  4000000, 'INDUSTRY_STATISTICS', '{}', '{}', timestamptz '2020-01-01' + i * interval '10 minutes',
  date '2020-01-01' + i / 144,
  case when i % 10000 = 2 then date '2024-01-01' end, case when i % 10000 = 2 then 'LICENSOR' end,
  case when i % 10000 = 2 then '另有安排' end, case when i % 10000 = 3 then date '2024-01-01' end, 0
from (select substr(number, 6, 7)::int as i, number, owners from patent) p;
-- every patent is about cane, the first third about cutting too, which is common and old
insert into catalog_entry (patent_number, serial, head, words, kind, ipc, owners, granted_on, protected_until,
  impediments, offer_id, offer_serial, licensor_code, method, lump_sum, entry_fee, minimum_term_months,
  maximum_term_months, published_on, open_until, withdrawn_on)
with described as materialized (
  select p.*, row_number() over (order by number) as serial,
    ('甘蔗:1A 装置:3A ' || case when kind = 'UTILITY_MODEL' then '密钥:9B' else '收割:9B' end
      || case when substr(number, 6, 7)::int < 33000 then ' 切割:5A' else '' end)::tsvector as head
  from patent p)
select number, d.serial, head, head || marks, kind, ipc, owners, granted_on, protected_until, impediments, o.id,
  o.serial, o.licensor_code, o.method, o.lump_sum, o.entry_fee, o.minimum_term_months, o.maximum_term_months,
  o.published_on, o.open_until, o.withdrawn_on
from described d join offer o on o.patent_number = d.number join (select m.number as marked, marks from catalog_marks(
  (select array_agg(number) from described), (select array_agg(serial) from described)) m) m on marked = number;
insert into need (id, firm_code, words, opened_by, opened_at, closed_at, version)
select id_of('0010', i), code, case when i % 100 = 0 then '密钥' else '甘蔗' end, 'a buyer',
  timestamptz '2024-01-01' + i * interval '1 minute', case when i % 1000 = 1 then now() end, 0
from numbered where i > 5000 and i <= 25000;
insert into legal_event (id, patent_number, type, happened_on, recorded_at)
select id_of('0002', i), patent, 'SUSPENDED', '2023-01-01', '2023-01-02' from numbered;

-- a hundred licenses take effect on each of a thousand days; the newest thousand are recorded, so that
-- most of the others are overdue
insert into license (id, offer_id, patent_number, licensor_code, licensee_code, claimed_at, claimed_on,
  starts_on, term_months, intended_use, declared_unrelated, amount_due, payment_due_on, effective_on, begins_on,
  ends_on, licensor_kind, licensor_division, licensee_kind, licensee_size, licensee_division, recordal_number,
  recorded_on, voided_at, void_reason, patent_end, patent_ended_on, licensor_version, licensee_version, version)
select id_of('0003', i), id, patent_number, licensor_code,
  (select code from numbered f where f.i = 5001 + (n.i * 7) % 95000), published_at, d, d, 60, '试制样机', true,
  case when i % 10000 = 7 then 1000 end, case when i % 10000 = 7 then date '2099-01-01' end,
  case when i % 10000 <> 7 then d end, d, (d + interval '60 months')::date - 1,
  case when i % 10000 <> 7 then 'UNIVERSITY' end,
  case when i % 10000 <> 7 then case when i % 10000 = 5000 then '451400' else '450100' end end,
  case when i % 10000 <> 7 then 'FIRM' end, case when i % 10000 <> 7 then 'SMALL' end,
  case when i % 10000 <> 7 then case when i % 10000 = 5000 then '451400' else '450100' end end,
  case when i > 99000 and i % 10000 <> 7 then 'R' || i end,
  case when i > 99000 and i % 10000 <> 7 then d + 30 end,
  case when i % 1000 = 8 then now() end, case when i % 1000 = 8 then '虚假陈述' end,
  case when i % 1000 = 9 then 'LAPSED' end, case when i % 1000 = 9 then d - 1 end, 1, 1, 0
from (select i, date '2023-01-01' + i / 100 as d, o.id, o.patent_number, o.licensor_code, o.published_at
  from numbered join offer o on o.id = id_of('0001', i)) n;
-- each patent is pledged, every second no longer, to ten banks; without its events, which nobody asks for
insert into pledge (registration_number, registered_on, pledgor_code, pledgor_division, pledgee_code,
  secured_amount, debt_due_on, open_license_consent, consents, entered_by, entered_at, cancelled_on,
  cancellation_reason, cancelled_by, cancelled_at, version)
select 'Y' || 2023450000000 + i, d, (select code from numbered o where o.i = (p.i - 1) % 5000 + 1), '450100',
  (select code from numbered b where b.i = 33001 + p.i % 10), 200000000, d + 1000, true, '{}', 'a clerk',
  '2024-01-01', case when i % 2 = 0 then d + 100 end, case when i % 2 = 0 then 'PERFORMED' end,
  case when i % 2 = 0 then 'a clerk' end, case when i % 2 = 0 then timestamptz '2024-01-01' end, 0
from (select i, date '2020-01-01' + i / 100 as d from numbered) p;
insert into pledged_patent (event_id, registration_number, patent_number, registered_on, cancelled_on, release_id)
select id_of('0011', i), registration_number, patent, registered_on, cancelled_on,
  case when cancelled_on is not null then id_of('0012', i) end
from numbered join pledge on registration_number = 'Y' || 2023450000000 + i;
insert into open_license select o.* from license l, license_as_open(l) o;
insert into correction (id, resource, previous, corrected_by, corrected_at)
select id_of('0004', i), case when i % 100 > 0 then '/v1/patents/' || patent
  else '/v1/licenses/' || id_of('0003', i) end, '{}', 'a clerk', now()
from numbered;
insert into offer_interest (offer_id, seen_on, shown, opened, quoted)
select id_of('0001', i), date '2026-01-01' + i % 300, 20, 3, 1 from numbered;
insert into idempotency_answer (scope, request, status, body, kept_until)
select sha256(int4send(i)), '', 201, '{}', now() + i * interval '1 second' from numbered;
insert into holiday_year (calendar_year, holidays, working_weekends, version)
select y, '{}', '{}', 0 from generate_series(2018, 2040) y;

-- imports of the universities that have ended and are not forgotten, and one that refused all of its rows; a
-- table of 20,000 rows is read through by 20,000 rows, which is more than a question may read
insert into import_job (id, mode, offers, completes_check_digits, by_agency, bytes, requested_by, requested_for,
  requested_at, status, begun_at, tries, headings, warnings, total, rows_read, rows_stored, rows_unchanged,
  rows_refused, offers_published, ended_by, ended_at)
select id_of('000f', i), 'GOOD_ROWS', true, false, false, 9, 'a clerk',
  (select code from numbered o where o.i = (p.i - 1) % 5000 + 1), now(), 'COMPLETED', now(), 0, '{专利号,专利名称}',
  '[]', 20000, 20000, 0, 0, 20000, 0, 'service', '2999-01-01'
from numbered p where i <= 20000;
insert into import_refusal (import_id, row_number, cells, problems)
select id_of('000f', 77), i + 1, array['2.0E+12', '一种装置' || i],
  '[{"column": "专利号", "code": "patent-number-mangled", "arguments": [], "found": "2.0E+12"}]'
from numbered where i <= 20000;
-- loans of twenty banks; what is rare of them is oldest
insert into loan (id, bank_code, number, number_key, borrower_code, borrower_kind, borrower_size,
  borrower_division, borrower_version, product, principal, rate_percent, drawn_on, due_on, ip_share_percent,
  pledge_number, status, entered_by, entered_at, version)
select id_of('0013', n), b.code, 'LN-' || n, 'LN-' || n, f.code, 'FIRM', 'SMALL', '450100', 1,
  case when n < 40 then 'RARE' else 'IP-PLEDGE' end, 100000000, 4.35, date '2020-01-01' + n / 50,
  date '2021-01-01' + n / 50, 100, 'Y' || n, case when n < 60 then 'OVERDUE' when n % 2 = 0 then 'SETTLED'
  else 'OUTSTANDING' end, 'a clerk', timestamptz '2020-01-01' + n * interval '10 minutes', 0
from generate_series(1, 100000) n join numbered b on b.i = 33001 + n % 20
  join numbered f on f.i = 5001 + n % 20000;
insert into loan_fact (id, loan_id, type, on_day, amount, standing, entered_by, entered_at)
select id_of('0014', 3 * n + k), id_of('0013', n),
  case when k < 2 then 'BALANCE' when n < 60 then 'OVERDUE' when n % 2 = 0 then 'SETTLED' else 'EXTENDED' end,
  date '2020-02-01' + n / 50 + 30 * k, case when k < 2 then 50000000 - k end, true, 'a clerk', now()
from generate_series(1, 100000) n, generate_series(0, 2) k;
insert into reference_rate (code, in_force_on, percent, entered_by, entered_at, version)
select 'LPR-1Y', date '2016-01-01' + 20 * i, 3.5, 'an agent', now(), 0 from generate_series(1, 180) i;

-- each loan is guaranteed under one product, by another institution than its bank
insert into guarantee_product (code, terms, changed_by, changed_at, version)
values ('GP', '{"name": "GP", "feePercent": "1", "perBorrowerLimit": "10000000.00", "shares": []}', 'an agent', now(), 0);
insert into guarantee (id, guarantor_code, number, number_key, loan_id, bank_code, borrower_code, product_code, terms,
  amount, guaranteed_on, entered_by, entered_at, version)
select id_of('0016', n), b.code, 'G-' || n, 'G-' || n, l.id, l.bank_code, l.borrower_code, 'GP', p.terms, 100, l.drawn_on,
  'a clerk', l.entered_at, 0
from generate_series(1, 100000) n join loan l on l.id = id_of('0013', n) join numbered b on b.i = 33001 + (n + 1) % 20,
  guarantee_product p;

-- fifty products of each of twenty banks; five needs of each of twenty thousand firms, each referred to one
-- bank at one of ten thousand events; those that are late, and the oldest, are few
insert into bank_product (bank_code, code, name, minimum, maximum, maximum_months, rate_percent,
  loan_to_value_percent, product, divisions, open_from, changed_by, changed_at, version)
select b.code, 'P-' || n, '知押贷', 10000000, 500000000, 36, 3 + n * 0.01, 50, 'IP-PLEDGE', '{45}', '2020-01-01',
  'a clerk', now(), 0
from numbered b, generate_series(1, 50) n where b.i between 33001 and 33020;
insert into financing_need (id, firm_code, amount, months, purpose, patents, opened_by, opened_at, withdrawn_by,
  withdrawn_at, version)
select id_of('0017', n), f.code, 200000000, 12, '扩大产能',
  jsonb_build_array(jsonb_build_object('patentNumber', (select patent from numbered p where p.i = n),
    'valuation', '4000000.00')), 'a buyer', now(), case when n % 10 = 0 then 'a buyer' end,
  case when n % 10 = 0 then now() end, 0
from generate_series(1, 100000) n join numbered f on f.i = 5001 + n % 20000;
insert into financing_consent (id, need_id, given_by, given_at, withdrawn_by, withdrawn_at)
select id_of('0018', n), id_of('0017', n), 'a buyer', now(), case when n % 3 = 0 then 'a buyer' end,
  case when n % 3 = 0 then now() end
from generate_series(1, 100000) n;
insert into matching_event (id, kind, held_on, division, hosts, entered_by, entered_at, version)
select id_of('0019', n), 'PARK', date '2020-01-01' + n / 5, case when n % 100 = 0 then '451400' else '450100' end,
  '{主办单位}', 'an agent', now(), 0
from generate_series(1, 10000) n;
insert into attendance (id, event_id, organization_code, intents, entered_by, entered_at)
select id_of('001a', n), id_of('0019', 1 + n % 10000), f.code, '{融资}', 'an agent', now()
from generate_series(1, 100000) n join numbered f on f.i = 5001 + n % 20000;
insert into referral (id, need_id, firm_code, bank_code, way, event_id, sent_on, due_on, status, loan_id, reason,
  sent_by, sent_at, decided_by, decided_at, version)
select id_of('001b', n), id_of('0017', n), f.code, b.code, 'EVENT', id_of('0019', 1 + n % 10000), '2024-01-01',
  case when n < 60 then date '2024-02-01' else date '2099-01-01' end,
  case when n < 60 or n % 3 = 0 then 'SENT' when n % 3 = 1 then 'GRANTED' else 'REFUSED' end,
  case when n >= 60 and n % 3 = 1 then id_of('0013', n) end,
  case when n >= 60 and n % 3 = 2 then '现金流不足' end, 'an agent', now(),
  case when n >= 60 and n % 3 > 0 then 'a clerk' end,
  case when n >= 60 and n % 3 > 0 then timestamptz '2024-02-01' end, 0
from generate_series(1, 100000) n join numbered f on f.i = 5001 + n % 20000
  join numbered b on b.i = 33001 + (n + 1) % 20;
-- a thousand versions of one list, one after the other; on the last one are a hundred thousand firms, watched,
-- passed on and answered for; what is rare is oldest or stands last
insert into list_criteria (code, number, criteria, used, changed_by, changed_at, version)
values ('WL', 1, '{"indicators": [{"code": "valid-inventions", "weight": "100", "steps": [{"from": "1", "points": 100}]}],
  "exclusions": [], "minimumScore": "0.00"}', true, 'an agent', now(), 0);
insert into white_list (id, criteria_code, criteria_number, as_of, given, status, created_by, created_at, tries,
  computed_at, candidates, admitted, added, kept, removed, excluded, noticed_on, enterable_from, in_force_from,
  superseded_on, version)
select id_of('0017', n), 'WL', 1, date '2020-01-01' + n, '{"values": [], "exclusions": []}',
  case when n = 1000 then 'IN_FORCE' else 'SUPERSEDED' end, 'an agent', now(), 0, now(), 100000, 50000, 0, 0, 0, 0,
  date '2020-01-01' + n, date '2020-01-01' + n, date '2020-01-01' + n,
  case when n < 1000 then date '2020-01-02' + n end, 0
from generate_series(1, 1000) n;
insert into list_entry (list_id, place, credit_code, name, division, outcome, change, exclusions, score,
  valid_inventions, measured, declared_years)
select id_of('0017', 1000), i, code, '企业', case when i % 10000 = 5000 then '451400' else '450100' end,
  case when i <= 50000 then 'ADMITTED' when i <= 99900 then 'BELOW_MINIMUM' else 'EXCLUDED' end,
  case when i > 99950 then 'REMOVED' end, '{}', 50, 1, '{1}', '{0}'
from numbered;
insert into list_alert (id, list_id, credit_code, cause, subject, raised_on, raised_at, decision, reason, decided_by,
  decided_at, version)
select id_of('0018', i), id_of('0017', 1000), code, 'PATENT_LAPSED', '/v1/patents/' || patent, '2024-01-01', now(),
  case when i > 40 then 'KEEP' end, case when i > 40 then '误报' end, case when i > 40 then 'an agent' end,
  case when i > 40 then now() end, 0
from numbered;
insert into push (id, list_id, recipient_code, purpose, fields, entry_count, json_sha256, csv_sha256, pushed_on,
  pushed_by, pushed_at, received_sha256, acknowledged_by, acknowledged_at, version)
select id_of('0019', n), id_of('0017', 1 + n % 1000), b.code, 'CREDIT', '{}', 1, 'a', 'b', '2024-01-01', 'an agent',
  now(), case when n > 40 then 'a' end, case when n > 40 then 'a clerk' end, case when n > 40 then now() end, 0
from generate_series(1, 100000) n join numbered b on b.i = 33001 + n % 10;
insert into push_entry (push_id, credit_code)
select id_of('0019', 999), code from numbered where i <= 50000
union all select id_of('0019', i), code from numbered where i <> 999;
insert into list_feedback (list_id, credit_code, bank_code, answer, answered_by, answered_at, version)
select id_of('0017', 1000), n.code, b.code, 'NO_NEED', 'a clerk', now(), 0
from numbered n join numbered b on b.i = 33001 where n.i <= 50000;
insert into list_consent (credit_code, given_on, stated_by, stated_at, version)
select code, '2020-01-01', 'a buyer', now(), 0 from numbered;
insert into declared_indicator (credit_code, indicator, calendar_year, value, source, declared_by, declared_at, version)
select code, 'research-share-percent', 2020, 5, '年报', 'a buyer', now(), 0 from numbered;
insert into list_finding (credit_code, kind, found_on, source, entered_by, entered_at, version)
select code, 'DISHONEST', '2020-01-01', '公告', 'an agent', now(), 0 from numbered;
insert into filing_nomination (id, credit_code, division, calendar_year, grounds, status, reason, notice_number,
  listed_on, removed_on, nominated_by, nominated_at, version)
select id_of('001a', i), code, case when i % 10000 = 5000 then '451400' else '450100' end, 2016 + i % 10, '申请',
  case when i <= 40 then 'REMOVED' else 'LISTED' end, case when i <= 40 then '非正常申请' end, '12号', '2024-01-01',
  case when i <= 40 then date '2024-02-01' end, 'a buyer', now(), 0
from numbered;
-- official figures of twenty indicators, 250 months and twenty divisions
insert into official_figure (id, figure, heading, indicator, period, division, number, value, source, entered_by, entered_at)
select id_of('0017', n), concat_ws('/', indicator, period, division), indicator || '/' || period, indicator, period, division,
  1, n % 1000, '公报', 'an agent', now()
from generate_series(0, 100000) n cross join lateral (
  select case when n >= 95000 then 'transfers-and-licenses' else 'indicator-' || (n / 5000)::text end as indicator,
    to_char(date '2002-01-01' + (n / 20 % 250) * interval '1 month', 'YYYY-MM') as period,
    '45' || lpad((n % 20)::text, 2, '0') || '00' as division) k
where n < 100000;
insert into patent_award (patent_number, award, award_year, grade, source, entered_by, entered_at, version)
select patent, 'CHINA_PATENT_AWARD', 2024, case when i % 10000 = 77 then 'GOLD' else 'EXCELLENCE' end, '公告', 'an agent', now(), 0
from numbered where i % 1000 = 77;

-- conversions of twenty years of the universities
insert into conversion_report (credit_code, report_year, transfer_patents, transfer_contracts, transfer_amount, license_patents,
  license_contracts, license_amount, open_license_patents, open_license_contracts, open_license_amount, share_patents,
  share_contracts, share_amount, reported_by, reported_at, version)
select code, 2005 + y, 3, 2, 100, 1, 1, 0, 0, 0, 0, 0, 0, 0, 'a clerk', now(), 0
from numbered cross join generate_series(1, 20) y where i <= 5000;
-- every firm was a cultivation firm once and is again; a few rose, and a few terms end soon
insert into designation (level, credit_code, changed_by, changed_at, version)
select 'REGION_CULTIVATION', code, 'an agent', timestamptz '2025-01-01', 1 from numbered where i > 5000
union all select 'NATIONAL_DEMONSTRATION', code, 'an agent', timestamptz '2025-01-01', 0 from numbered where i > 99950;
insert into designation_term (id, level, credit_code, batch, first_on, term_months, grace_months, until, documents,
  renewal, last_on, entered_by, entered_at)
select id_of('0017', 2 * i), 'REGION_CULTIVATION', code, 'B', date '2020-01-01', 36, 0, date '2022-12-31', '{}'::text[], false,
  date '2022-12-31', 'an agent', timestamptz '2020-01-01'
from numbered where i > 5000
union all select id_of('0017', 2 * i + 1), 'REGION_CULTIVATION', code, 'C', date '2025-01-01', 120, 0, t.until, '{}'::text[],
  false, t.until, 'an agent', timestamptz '2025-01-01'
from numbered, lateral (select case when i > 99900 then date_trunc('month', current_date + 70)::date - 1
  else date '2034-12-31' end as until) t where i > 5000
union all select id_of('0017', 2 * i + 400000), 'NATIONAL_DEMONSTRATION', code, 'D', date '2025-01-01', 120, 0,
  date '2034-12-31', '{}'::text[], false, date '2034-12-31', 'an agent', timestamptz '2025-01-01'
from numbered where i > 99950;

-- of requests for priority examination the latest wait, and some before them are being examined
insert into priority_allotment (allotment_year, number, recommended, document_number, changed_by, changed_at, version)
values (2024, 100000, 99900, 'D', 'an agent', now(), 0);
insert into priority_request (id, application_number, object, ground, requesters, consents, electronic,
  divisional_of_accelerated, same_day_utility_model, already_accelerated, evidence, requested_on, precedence, status,
  reached_on, rules, allotment_year, notice_on, closing_due_on, submitted_by, submitted_at, decided_by, decided_at, version)
select id_of('0018', i), patent, case when i > 99990 then 'DESIGN_INVALIDATION' else 'INVENTION' end,
  'EMERGING_INDUSTRY', array[code], '{}', true, false, false, false, '{}', date '2020-01-01' + i / 50,
  (i % 10 > 0)::int, s.status, date '2020-01-01' + i / 50, case when i <= 99900 then '{"items": []}'::jsonb end, case when i <= 99900 then 2024 end,
  case when i <= 99900 then date '2020-01-01' + i / 50 end, case when i <= 99900 then date '2021-01-01' + i / 50 end,
  'a clerk', now(), case when i <= 99900 then 'an agent' end, case when i <= 99900 then now() end, 0
from numbered, lateral (select case when i > 99900 then 'SUBMITTED' when i > 99000 then 'ADMITTED' else 'CLOSED' end
  as status) s;

-- events of all offers, licenses and patents, and few of programs; their transactions lie behind those of this server
update event_era set ahead = 1000000000;
insert into event (tx, place, type, subject, happened_at, data, public, side_1, side_2)
select n.i, e.place, 'org.openpatent.' || e.type || '.v1', e.subject, now(), '{}', e.side_1 is null, e.side_1, e.side_2
from numbered n join numbered u on u.i = n.i % 5000 + 1, lateral (values
  (0, 'patent.registered', '/v1/patents/' || n.patent, null, null),
  (1, 'offer.published', '/v1/offers/' || id_of('0001', n.i), null, null),
  (2, 'license.claimed', '/v1/licenses/' || id_of('0003', n.i), u.code, n.code),
  (3, case when n.i % 10000 = 77 then 'program.opened' else 'offer.withdrawn' end, '/v1/programs/' || n.i, null, null))
  e (place, type, subject, side_1, side_2);

-- webhooks of firms, all paused, so that nothing is sent; one with 100,000 deliveries, of which few are dead or wait
insert into webhook (id, owner_code, overseeing, url, types, secret, status, created_by, created_at, version)
select id_of('0020', i), code, false, 'https://receiver.example/', '{}', 'whsec_AAAA', 'PAUSED', 'a firm', now(), 0
from numbered where i between 5001 and 25000;
insert into webhook_turn (webhook_id, tx, place, leased_until, slow, stopped)
select id, 1, 0, now(), false, true from webhook;
insert into webhook_delivery (id, webhook_id, tx, place, type, subject, status, attempts, made_at, next_at, first_at, last_at,
  last_status)
select id_of('0021', i), id_of('0020', 7000), i, 1, 'org.openpatent.offer.published.v1', '/v1/offers/' || id_of('0001', i),
  case when i % 20000 = 77 then 'DEAD' when i % 20000 = 78 then 'PENDING' else 'DELIVERED' end, 1, now(), now(), now(), now(), 204
from numbered;
-- the log of as many acts and refusals; one in ten is not sealed yet
insert into audit_entry (tx, place, happened_at, request_id, operation, resource, subject, roles, organization, address,
  status, problem, changes)
select n.i, 0, timestamptz '2022-01-01' + n.i * interval '1 minute', 'request-' || n.i,
  case when n.i % 10000 = 77 then 'openProgram' else 'claimLicense' end,
  case when n.i % 10 = 0 then '/v1/licenses' else '/v1/licenses/' || id_of('0003', n.i) end, 'a buyer of ' || u.code,
  array['licensee'], u.code, '127.0.0.1', case when n.i % 10 = 0 then 409 else 201 end,
  case when n.i % 10 = 0 then 'license-patent-licensee-excl' end, '[]'
from numbered n join numbered u on u.i = n.i % 5000 + 1;
insert into audit_seal (number, tx, place, hash)
select i, i, 0, sha256(i::text::bytea) from numbered where i <= 90000;
