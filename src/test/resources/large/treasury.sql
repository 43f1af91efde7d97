-- What twenty programs settled: 10,000 lines each, of two sides of 5,000 licenses, in fifty settlements,
-- the last of them under way to the bank; all lines of the last program are of one settlement. The
-- programs from large.first to large.last.
set session_replication_role = replica;

create temp table wanted as
  select p, 'P-' || lpad(p::text, 2, '0') as code, case when p = 20 then 1 else 50 end as settlements
  from generate_series(current_setting('large.first')::int, current_setting('large.last')::int) p;

insert into program (code, name, status, terms, opened_at, version)
select code, '测试补偿', 'OPEN', jsonb_build_object('division', '450000', 'fiscalYear', 2026,
  'eligibleFrom', date '2023-01-01' + p * 50, 'eligibleTo', date '2023-01-01' + p * 50 + 10,
  'dateBasis', 'EFFECTIVE', 'budget', '90000000.00', 'allocation', 'FIRST_COME',
  'conditions', jsonb_build_object('recordalRequired', false, 'minimumTermMonths', 12,
    'licenseeSizes', '["MICRO", "SMALL", "MEDIUM"]'::jsonb, 'licenseeDivisions', '["45"]'::jsonb,
    'licenseeDivisionsExcluded', '[]'::jsonb, 'licensorKinds', '["UNIVERSITY"]'::jsonb,
    'licensorDivisions', '["45"]'::jsonb, 'unrelatedPartiesRequired', true, 'pairCountedOnce', true),
  'licensor', '{"method": "FLAT",
    "amounts": {"INVENTION": "10000.00", "UTILITY_MODEL": "3000.00", "DESIGN": "2000.00"}}'::jsonb,
  'licensee', '{"method": "FLAT",
    "amounts": {"INVENTION": "5000.00", "UTILITY_MODEL": "2000.00", "DESIGN": "1000.00"}}'::jsonb), now(), 0
from wanted;
insert into appropriation (program_code, version, total, decided_at, subject)
select code, 0, 9000000000, now(), 'a clerk' from wanted;
insert into account (program_code, name, balance)
select code, name, 9000000000 from wanted, unnest(array['APPROPRIATION', 'AVAILABLE', 'COMMITTED', 'PAID',
  'CLAIM', 'RECEIVABLE', 'RECOVERED']) name;

insert into settlement (id, program_code, cut_off, status, created_at, prepared_by, computed_at, rest, line_count,
  assessed, capped, granted, noticed_on, approvable_from, approved_at, approved_by, committed, version)
select id_of('0005', p * 100 + s), code, '2024-01-01', case when s = settlements then 'EXPORTED' else 'CLOSED' end,
  now(), '{a clerk}', now(), 9000000000, 10000 / settlements, 1, 1, 1, '2024-01-02', '2024-01-10', now(),
  'the treasurer', 1, 0
from wanted, generate_series(1, settlements) s;
insert into settlement_line (settlement_id, program_code, item_id, part, payee_code, subject,
  beneficiary_code, assessed, capped, granted, status, paid_on)
select id_of('0005', p * 100 + k * settlements / 10000 + 1), code, l.id,
  case when k % 2 = 0 then 'LICENSOR' else 'LICENSEE' end,
  case when k % 2 = 0 then l.licensor_code else l.licensee_code end, l.patent_number, l.licensee_code,
  500000, 500000, 500000, case when k % 1000 = 999 then 'HELD' else 'GRANTED' end,
  case when k * settlements / 10000 + 1 < settlements and k % 1000 <> 999 then date '2024-02-01' + p end
from wanted, generate_series(0, 9999) k, license l
where l.id = id_of('0003', (p - 1) * 5000 + k / 2 + 1)
order by p, k;
insert into objection (id, settlement_id, line_id, objector, objecting_code, reason, filed_at, resolution,
  resolution_reason, resolved_at, version)
select id_of('0006', l.id::int), l.settlement_id, l.id, '某人', l.beneficiary_code, '存疑', now(),
  case when l.status = 'GRANTED' then 'RELEASED' end, case when l.status = 'GRANTED' then '已核实' end,
  case when l.status = 'GRANTED' then now() end, 0
from settlement_line l join wanted w on w.code = l.program_code
where l.id % 2 = 0;

insert into payment (id, settlement_id, program_code, payee_code, amount, status, attempts, paid_on, version)
select id_of('0007', row_number() over (order by w.p, l.settlement_id, l.payee_code)::int + w.p * 100000),
  l.settlement_id, w.code, l.payee_code, sum(granted), case when max(paid_on) is null then 'EXPORTED' else 'PAID' end,
  1, max(paid_on), 0
from settlement_line l join wanted w on w.code = l.program_code
where l.status = 'GRANTED'
group by w.p, l.settlement_id, w.code, l.payee_code;
insert into payment_export (id, settlement_id, message_id, created_at, execution_on, debtor_name,
  debtor_cnaps_code, debtor_account_number, payment_count, control_sum)
select id_of('0008', p * 100 + s), id_of('0005', p * 100 + s), 'M' || p || '-' || s, now(), '2024-02-01', '财政厅',
  '102611000013', '45000001', count(*), sum(amount)
from wanted, generate_series(1, settlements) s, payment
where settlement_id = id_of('0005', p * 100 + s)
group by p, s;
insert into payment_attempt (end_to_end_id, payment_id, export_id, number, amount, payee_code, holder, bank_name,
  cnaps_code, account_number, outcome, decided_on, report_id)
select replace(p.id::text, '-', '') || '-1', p.id, e.id, 1, p.amount, p.payee_code, '户名', '银行', '102611000013',
  '45000000', case when p.paid_on is not null then 'PAID' end, p.paid_on,
  case when p.paid_on is not null then id_of('0009', substr(e.id::text, 25)::int) end
from payment p join wanted w on w.code = p.program_code join payment_export e on e.settlement_id = p.settlement_id;
insert into payment_status_report (id, message_id, export_id, sha256, received_at, paid, rejected, pending)
select id_of('0009', p * 100 + s), 'B' || p || '-' || s, id_of('0008', p * 100 + s), '', now(), 1, 0, 0
from wanted, generate_series(1, settlements) s where s < settlements;
insert into payment_outcome (id, payment_id, outcome, happened_on, document_number, amount, entered_by, entered_at)
select id_of('000a', substr(p.id::text, 25)::int), p.id, 'PAID', p.paid_on, 'D-1', p.amount, 'a clerk', now()
from payment p join wanted w on w.code = p.program_code where p.status = 'PAID';
insert into recovery (id, line_id, program_code, settlement_id, item_id, part, payee_code, principal,
  penalty_percent, penalty, received, overpaid, reason, ordered_at, ordered_by, version)
select id_of('000b', l.id::int), l.id, w.code, l.settlement_id, l.item_id, l.part, l.payee_code, l.granted, 10,
  l.granted / 10, 1, l.granted, 'VOID', now(), 'a clerk', 0
from settlement_line l join wanted w on w.code = l.program_code where l.id % 2 = 1;
insert into recovery_receipt (id, recovery_id, amount, received_on, entered_at, entered_by)
select id_of('000c', substr(r.id::text, 25)::int), r.id, 1, '2024-03-01', now(), 'a clerk'
from recovery r join wanted w on w.code = r.program_code;
insert into journal (id, program_code, event, happened_at, subject, reference)
select id_of('000d', p * 10000 + k), code, 'PAYMENT', now(), 'a clerk', 'D-' || k
from wanted, generate_series(1, 5000) k;
insert into ledger_entry (journal_id, position, source, destination, amount)
select id_of('000d', p * 10000 + k), 0, 'COMMITTED', 'PAID', 500000 from wanted, generate_series(1, 5000) k;
insert into simulation_job (id, program_code, base, changed, cut_off, status, requested_by, requested_at, done, total,
  tries, failure, ended_at)
select id_of('000e', p * 10000 + k), code, terms, terms, '2024-01-01', 'FAILED', 'a clerk', now(), 1, 1, 1,
  'overloaded', now()
from wanted join program using (code), generate_series(1, 50) k;
drop table wanted;
