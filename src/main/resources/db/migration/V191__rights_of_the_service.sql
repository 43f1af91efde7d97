-- Two users of the database: the owner migrates it, and the service reads and writes rows. What is only ever
-- appended to, the service can neither change nor delete, whatever it is made to send: which tables that are
-- is told by their triggers, so that no list of them can be forgotten. The service's user is the role
-- openpatent_service, or a member of it; where there is no such role there is one user, as before.
-- afterMigrate.sql calls this after each migration.
create function service_grants() returns void language plpgsql as $$
declare
  one record;
begin
  if not exists (select from pg_roles where rolname = 'openpatent_service') then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('service_grants', 10)); -- two nodes start together
  execute format('grant usage on schema %I to openpatent_service', current_schema());
  for one in
    select c.oid::regclass as name, c.relkind as kind, coalesce(bit_or(t.tgtype), 0) as refused,
      (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and not exists (select from pg_trigger u where u.tgrelid = c.oid and u.tgfoid = 'append_only()'::regprocedure
            and u.tgtype & 16 > 0 and (u.tgattr::text = '' or a.attnum = any (u.tgattr::int2[])))) as columns
    from pg_class c left join pg_trigger t on t.tgrelid = c.oid and t.tgfoid = 'append_only()'::regprocedure
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and c.relname <> 'flyway_schema_history'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.oid
  loop
    execute format('revoke all on %s from openpatent_service', one.name);
    execute format('grant %s on %s to openpatent_service',
      case when one.kind = 'S' then 'usage, select'
        when one.kind in ('v', 'm') then 'select'
        else 'select, insert'
          || case when one.refused & 16 = 0 then ', update' else '' end
          || case when one.refused & 8 = 0 then ', delete' else '' end
      end, one.name);
    if one.kind in ('r', 'p') and one.refused & 16 > 0 and one.columns is not null then
      execute format('grant update (%s) on %s to openpatent_service', one.columns, one.name);
    end if;
  end loop;
end $$;

-- Only the owner may make prepared rows anew.
create function refresh_figures(name text) returns void language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  execute format('refresh materialized view concurrently %I', name);
end $$;

-- Nor may anybody else sort in what waits to be found.
create function catalog_sort_in() returns bigint language sql
security definer set search_path = public, pg_temp as $$
  select gin_clean_pending_list('catalog_entry_words_idx')
$$;
