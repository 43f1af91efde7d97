-- Each row costs less when an index is made of all of them at once. Only the keys stay; of what
-- excludes overlaps, which asks for each row again, the index alone comes back. Partitions keep theirs.
create table left_out as
  select pg_get_indexdef(indexrelid) as definition,
    case when conname is null then 'drop index ' || indexrelid::regclass
      else 'alter table ' || indrelid::regclass || ' drop constraint ' || conname end as leave_out
  from pg_index join pg_class on pg_class.oid = indrelid left join pg_constraint on conindid = indexrelid
  where relnamespace = 'public'::regnamespace and relkind = 'r' and not relispartition
    and (conindid is null or contype = 'x');
do $$
declare
  one text;
begin
  for one in select leave_out from left_out loop
    execute one;
  end loop;
end $$;
