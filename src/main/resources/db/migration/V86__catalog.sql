-- Search in Chinese words. What a patent is found by stands in a row of its own beside the patent, so
-- that the patent stays small for claims; it is written in the transaction that writes the patent.
--
-- Offers are numbered in the order of publication, and patents in the order in which they came into
-- the catalog. 2^8, 2^11, 2^14 and 2^17 numbers in a row are ranges, which are words of the entry like
-- any other: so the newest matches of a word that hits a third of all rows are found range by range,
-- from the newest on, and the index never has to give them all. The column has no default yet when it
-- is added, so that the table is not written anew under its lock.
alter table offer add serial bigint;
create sequence offer_serial owned by offer.serial;
alter table offer alter serial set default nextval('offer_serial');

create table catalog_entry (
  patent_number varchar(14) constraint catalog_entry_pkey primary key
    constraint catalog_entry_patent_number_fk references patent,
  serial bigint not null,
  -- what matches are ranked by: title A, keywords B, problem, fields and owners C
  head tsvector not null,
  -- all that is found, the abstract too, and the marks of what is filtered by
  words tsvector not null
);
create sequence catalog_entry_serial owned by catalog_entry.serial;
-- What is not yet sorted in is read through by each look into the index, so that who writes sorts in
-- what it wrote: many rows at once, which takes a tenth of the time of one after the other.
create index catalog_entry_words_idx on catalog_entry using gin (words)
  with (fastupdate = on, gin_pending_list_limit = 65536);
create index catalog_entry_serial_idx on catalog_entry (serial);

-- What is filtered by, as words with a sign before them that no text has: p and o ranges of the patent
-- and of its offers, n number, k kind, i section, class, subclass and the whole of class symbols, w
-- owners, v province, city and county of their seats; of each offer l licensor, d its seat alike, m
-- royalty method, t the month and y the year of publication. Other beginnings of a symbol or seat are
-- looked up as such.
create function catalog_marks(numbers text[], serials bigint[])
returns table (number text, marks tsvector) language sql stable as $$
  with asked as materialized (select * from unnest(numbers, serials) a (number, serial)),
  described as materialized (
    select p.number, p.kind, p.ipc, p.locarno, p.owners from asked a join patent p on p.number = a.number),
  offered as materialized (
    select o.patent_number, o.serial, o.licensor_code, g.division, o.method, o.published_on
    from asked a join offer o on o.patent_number = a.number
    join organization g on g.credit_code = o.licensor_code)
  select m.number, array_to_tsvector(array_agg(distinct m.mark))
  from (
    select a.number, '~p' || level || '.' || (a.serial >> level) as mark
      from asked a, unnest('{8,11,14,17}'::int[]) level
    union all select a.number, '~n' || a.number from asked a
    union all select p.number, '~k' || p.kind from described p
    union all select p.number, '~i' || left(symbol, n)
      from described p, unnest(p.ipc) symbol, unnest('{1,3,4,20}'::int[]) n
    union all select p.number, '~i' || symbol from described p, unnest(p.locarno) symbol
    union all select p.number, '~w' || owner from described p, unnest(p.owners) owner
    union all select p.number, '~v' || left(g.division, n)
      from described p, unnest(p.owners) owner join organization g on g.credit_code = owner,
        unnest('{2,4,6}'::int[]) n
    union all select o.patent_number, '~o' || level || '.' || (o.serial >> level)
      from offered o, unnest('{8,11,14,17}'::int[]) level
    union all select o.patent_number, '~l' || o.licensor_code from offered o
    union all select o.patent_number, '~d' || left(o.division, n) from offered o, unnest('{2,4,6}'::int[]) n
    union all select o.patent_number, '~m' || o.method from offered o
    union all select o.patent_number, '~t' || to_char(o.published_on, 'YYYYMM') from offered o
    union all select o.patent_number, '~y' || to_char(o.published_on, 'YYYY') from offered o) m
  where m.mark is not null
  group by m.number
$$;

-- Patents whose entry is to be made, or made anew because an owner is called otherwise now: a job does
-- some hundred at a time, so that nobody waits for it and a stop of the service loses nothing. The
-- entries of a million patents are made while the service answers; those not yet made are not found.
create table catalog_task (
  patent_number varchar(14) constraint catalog_task_pkey primary key
    constraint catalog_task_patent_number_fk references patent
);
insert into catalog_task select number from patent;

-- Looks into the index for the words and, if a mark is given, for the mark with them; gives at most so
-- many if a number is given. Functions, because
-- PostgreSQL would read the table instead where it expects to find much: here it cannot.
create function catalog_found(asked tsquery, mark text, most int) returns setof catalog_entry
language plpgsql stable rows 200
set enable_seqscan = off set enable_indexscan = off set plan_cache_mode = force_generic_plan as $$
declare
  sought tsquery := case when mark is null then asked else asked && quote_literal(mark)::tsquery end;
begin
  return query select c.* from catalog_entry c where c.words @@ sought limit most;
end $$;

-- How many catalog_found gives, but at most so many.
create function catalog_count(asked tsquery, mark text, most int) returns bigint language plpgsql stable
set enable_seqscan = off set enable_indexscan = off set plan_cache_mode = force_generic_plan as $$
declare
  sought tsquery := case when mark is null then asked else asked && quote_literal(mark)::tsquery end;
begin
  return (select count(*) from (select from catalog_entry c where c.words @@ sought limit most) found);
end $$;

-- The newest entries that match, range by range as a search reads them, until there are so many; none
-- for a query without words.
create function catalog_newest(asked tsquery, most int) returns setof catalog_entry
language plpgsql stable rows 200 as $$
declare
  oldest bigint := (select min(c.serial) from catalog_entry c);
  level int := 8;
  place bigint := (select max(c.serial) >> 8 from catalog_entry c);
  mark text;
  hits bigint;
  missing bigint := most;
begin
  while numnode(asked) > 0 and missing > 0 and place >= oldest >> level loop
    mark := '~p' || level || '.' || place;
    hits := catalog_count(asked, mark, most + 1);
    if hits > most and level > 8 then
      level := level - 3;
      place := (place << 3) + 7;
      continue;
    end if;
    return query select * from catalog_found(asked, mark, null) c order by c.serial desc limit missing;
    missing := missing - hits;
    place := place - 1;
    if level < 17 and hits * 8 <= most and place & 7 = 7 then
      level := level + 3;
      place := place >> 3;
    end if;
  end loop;
end $$;
