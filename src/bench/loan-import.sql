-- Loans of one bank to 5,000 firms, as it reports them at the end of a quarter and of the next.
begin;
create function pg_temp.code(body text) returns text language sql immutable as $$
  select body || substr('0123456789ABCDEFGHJKLMNPQRTUWXY',
    (31 - sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(body, j::int, 1)) - 1) * weight) % 31)::int % 31 + 1, 1)
  from unnest(array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]) with ordinality w (weight, j)
$$;
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone, version)
select pg_temp.code('91450100MA' || lpad(i::text, 7, '0')), '测试企业' || i, 'FIRM', '450100', '联系人', 'f@example.org',
  '0771-5550100', 0
from generate_series(1, 5000) i;
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone, version)
values ('91450000MB0000BANK', '测试银行', 'FINANCIAL_INSTITUTION', '450100', '联系人', 'b@example.org', '0771-5550100', 0);
insert into organization_version (credit_code, facts_version, name, kind, division)
select credit_code, 1, name, kind, division from organization;

create table bench_loan as
select i, 'LN-2026-' || lpad(i::text, 7, '0') as number, pg_temp.code('91450100MA' || lpad((1 + i % 5000)::text, 7, '0')) as borrower,
  (500000 + i % 4000 * 1000) || '.00' as principal, '4.35%' as rate, '2026.01.10' as drawn, '2027年1月10日' as due,
  '100%' as share, 'Y2026450' || lpad(i::text, 6, '0') as pledge, '20000' as fee,
  (400000 + i % 100) || '.00' as balance_1, '2026-03-01' as balance_from_1, (1000 + i % 500) || '.25' as interest,
  '2026-03-21' as interest_on_1, (300000 + i % 100) || '.00' as balance_2, '2026-06-01' as balance_from_2,
  '2026-06-21' as interest_on_2
from generate_series(1, :rows) i;
commit;
