-- The entries of all patents after the first hundred thousand, from those that have the same text; the
-- index is made anew at the end. The word of the first tenth is left out.
drop index catalog_entry_words_idx;
insert into catalog_entry (patent_number, serial, head, words)
with numbered as (
  select number, substr(number, 6, 7)::int as i from patent),
missing as materialized (
  select n.number, t.number as text_of, nextval('catalog_entry_serial') as serial
  from (select * from numbered where i > 100000 order by i) n
  join numbered t on t.i = (n.i - 1) % 100000 + 1)
select m.number, m.serial, e.head,
  ts_delete(e.words, tsvector_to_array(o.marks) || '{古钟}'::text[]) || n.marks
from missing m
join catalog_entry e on e.patent_number = m.text_of
join catalog_marks((select array_agg(number) from missing), (select array_agg(serial) from missing)) n
  on n.number = m.number
join catalog_marks((select array_agg(patent_number::text) from catalog_entry),
  (select array_agg(serial) from catalog_entry)) o on o.number = m.text_of
order by m.serial;
set maintenance_work_mem = '512MB';
create index catalog_entry_words_idx on catalog_entry using gin (words)
  with (fastupdate = on, gin_pending_list_limit = 65536);
