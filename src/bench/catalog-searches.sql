-- What is asked: twenty searches of each kind, and the same rows by the best SQL that was found.
drop table if exists search_asked;
create table search_asked (kind text, n int, typed text, rest text, query tsquery, primary key (kind, n));
-- seeded, so that each run asks the same
select setseed(0.11);
create temporary table frequency as
  select word, ndoc::numeric / (select count(*) from catalog_entry where serial % 100 = 7) as share
  from ts_stat('select words from catalog_entry where serial % 100 = 7')
  where word !~ '[~a-z0-9]' and length(word) = 2;
create temporary table common as
  select word, row_number() over (order by md5(word)) n from frequency where share between 0.25 and 0.36;
insert into search_asked
  select 'rare', row_number() over (), word, null, quote_literal(word)::tsquery
  from (select word from frequency where share < 0.002 order by md5(word) limit 20) r;
insert into search_asked
  select kind, n, case when kind = 'old' then '古钟' else word end, null,
    case when kind = 'old' then '古钟' else word end::tsquery
  from (select n, (select word from common c where c.n = (s.n - 1) % (select count(*) from common) + 1) word
    from generate_series(1, 20) s (n)) w, unnest(array['common', 'old', 'page50', 'facets']) kind;
insert into search_asked
  select 'two', a.n, a.typed || ' ' || b.typed, null, a.query && b.query
  from search_asked a join search_asked b on a.kind = 'common' and b.kind = 'common' and b.n = a.n % 20 + 1;
insert into search_asked
  select 'word', n, typed, section, query && ('''~i' || section || '''')::tsquery
  from (select n, typed, query, substr('ABCDEFGH', n % 8 + 1, 1) section from search_asked where kind = 'common') w;
insert into search_asked
  select 'filter', n, left(symbol, (1 + n % 2 * 2)::int), null, ('''~i' || left(symbol, (1 + n % 2 * 2)::int) || '''')::tsquery
  from (select row_number() over () n, ipc[1] symbol from (
    select p.ipc from patent p join catalog_entry c on c.patent_number = p.number
    order by c.serial * 7919 % 100003 limit 20) p) f;
insert into search_asked
  select asked, n::int, case asked when 'number' then number when 'phrase' then '"' || substr(title, 3, 4) || '"'
      else id::text end, null,
    case asked when 'number' then ('''~n' || number || '''')::tsquery
      when 'phrase' then (substr(title, 3, 2) || ' <-> ' || substr(title, 4, 2) || ' <-> ' || substr(title, 5, 2))::tsquery
      else (substr(keywords[1], 1, 2) || '|' || substr(keywords[2], 1, 2))::tsquery
        && ('''~i' || left(ipc[1], 4) || '''')::tsquery end
  from (select row_number() over () n, p.*, o.id from (
      select patent_number, id from offer order by serial * 7919 % 100003 limit 20) o
    join patent p on p.number = o.patent_number) f, unnest(array['number', 'phrase', 'similar']) asked;

create or replace function search_of_sql(asked_kind text, asked_n int)
returns table (id uuid, title text, part text, licensor text, licenses bigint, score real) language plpgsql as $$
#variable_conflict use_column
declare
  asked tsquery := (select query from search_asked where kind = asked_kind and n = asked_n);
  bound int := case asked_kind when 'filter' then 51 when 'old' then 51 when 'facets' then 10001 else 5000 end;
  -- ranges as wide as are best for the kind
  width int := case when asked_kind in ('rare', 'phrase', 'number', 'similar', 'old') then 17
    when asked_kind = 'filter' then 8 else 11 end;
  newest bigint := (select max(serial) >> width from offer);
  today date := now() at time zone 'Asia/Shanghai';
begin
  return query
  with found as materialized (
    select w.* from generate_series(newest, 0, -1) bucket, lateral (
      select o.id, o.serial, o.patent_number, o.licensor_code, e.head
      from (select c.patent_number, c.head from catalog_entry c
        where c.words @@ (asked && ('''~o' || width || '.' || bucket || '''')::tsquery) offset 0) e,
      lateral (select * from offer o where o.patent_number = any (array[e.patent_number])
        and o.withdrawn_on is null and coalesce(o.open_until, today) >= today offset 0) o
      where o.serial >> width = bucket
      order by o.serial desc) w
    limit bound),
  shown as (select f.*, ts_rank(f.head, asked) score from found f
    order by case when asked_kind in ('filter', 'old', 'facets') then 0 else ts_rank(f.head, asked) end desc, serial desc
    limit case when asked_kind = 'facets' then 10001 else 51 end offset case when asked_kind = 'page50' then 980 else 0 end)
  select s.id, p.title, left(p.abstract_text, 120), g.name,
    (select count(*) from license l where l.offer_id = s.id), s.score
  from shown s join patent p on p.number = s.patent_number join organization g on g.credit_code = s.licensor_code;
end $$;
