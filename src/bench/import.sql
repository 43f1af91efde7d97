-- Rows of a table as an office exports it: patents of 200 universities, with abstracts of 100 to 400
-- characters made of 20,000 words of two characters, the first of which are frequent.
begin;
select setseed(0.7);
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone, version)
select '12450000MB' || lpad(i::text, 8, '0'), '测试大学' || i, 'UNIVERSITY', '450100', '联系人', 'u@example.org',
  '0771-5550100', 0
from generate_series(1, 200) i;

create temporary table word as
select i, chr(19968 + i % 5000) || chr(19968 + (i * 7919) % 5000) as word from generate_series(1, 20000) i;
create temporary table sentence as
select s, (select string_agg(w.word, case when n % 9 = 0 then '，' else '' end order by n)
  from generate_series(1, 60) n join word w on w.i = 1 + (20000 ^ abs(sin(s * 97 + n * 1.7)) - 1)::int % 20000) as text
from generate_series(1, 5000) s;
create index on sentence (s);
analyze sentence;

create table bench_row as
select i, digits || '.' || (
    select substr('0123456789X', (sum(substr(digits, j, 1)::int * (2 + (j - 1) % 8)) % 11)::int + 1, 1)
    from generate_series(1, 12) j) as number,
  '一种' || substr(a.text, 1, 8 + i % 12) || '的装置' || i as title,
  '本发明公开了' || left(a.text || '。' || b.text || '。' || a.text, 100 + (i * 37) % 300) as abstract,
  '韦明；覃丽' as inventors, '测试大学' || i % 200 + 1 as owner, '2022.03.01' as filed, '2023.06.01' as granted,
  chr(65 + i % 8) || lpad((i % 90 + 1)::text, 2, '0') || chr(65 + i % 20) || ' ' || i % 99 + 1 || '/' || 10 + i % 80 as ipc,
  substr(b.text, 1, 2) || '；' || substr(a.text, 3, 2) as keywords
from (select i, '20221' || lpad(i::text, 7, '0') as digits from generate_series(1, :rows) i) numbered
  join sentence a on a.s = 1 + i % 5000 join sentence b on b.s = 1 + (i * 31) % 5000;
create unique index on bench_row (i);
commit;
