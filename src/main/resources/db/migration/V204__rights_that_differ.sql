-- Rights are given to the service only where they differ: a node that is started beside others wrote the entry of
-- every table in the catalog anew, and could meet a job of another one that makes prepared rows anew in a deadlock,
-- so that it did not start.
create or replace function service_grants() returns void language plpgsql as $$
declare
  one record;
begin
  if not exists (select from pg_roles where rolname = 'openpatent_service') then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('service_grants', 10)); -- two nodes start together
  if not has_schema_privilege('openpatent_service', current_schema(), 'usage') then
    execute format('grant usage on schema %I to openpatent_service', current_schema());
  end if;
  for one in
    with thing as (
      select c.oid, c.relkind as kind, c.relacl as given, coalesce(bit_or(t.tgtype), 0) as refused
      from pg_class c left join pg_trigger t on t.tgrelid = c.oid and t.tgfoid = 'append_only()'::regprocedure
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
        and c.relname <> 'flyway_schema_history' and not c.relispartition -- they are reached by their table
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      group by c.oid
    ), wanted as (
      select oid, given,
        case when kind = 'S' then array['SELECT', 'USAGE']
          when kind in ('v', 'm') then array['SELECT']
          else array_remove(array[case when refused & 8 = 0 then 'DELETE' end, 'INSERT', 'SELECT',
            case when refused & 16 = 0 then 'UPDATE' end], null)
        end as rights,
        case when kind in ('r', 'p') and refused & 16 > 0 then
          (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
            where a.attrelid = thing.oid and a.attnum > 0 and not a.attisdropped
              and not exists (select from pg_trigger u
                where u.tgrelid = thing.oid and u.tgfoid = 'append_only()'::regprocedure and u.tgtype & 16 > 0
                  and (u.tgattr::text = '' or a.attnum = any (u.tgattr::int2[]))))
        end as columns
      from thing
    )
    select w.oid::regclass as name, array_to_string(rights, ', ') as rights, columns from wanted w
    where rights is distinct from (select array_agg(x.privilege_type order by x.privilege_type)
        from aclexplode(w.given) x where x.grantee = 'openpatent_service'::regrole)
      or columns is distinct from (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
        from pg_attribute a where a.attrelid = w.oid and exists (select from aclexplode(a.attacl) x
          where x.grantee = 'openpatent_service'::regrole and x.privilege_type = 'UPDATE'))
  loop
    execute format('revoke all on %s from openpatent_service', one.name);
    execute format('grant %s on %s to openpatent_service', one.rights, one.name);
    if one.columns is not null then
      execute format('grant update (%s) on %s to openpatent_service', one.columns, one.name);
    end if;
  end loop;
end $$;
