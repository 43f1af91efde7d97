-- The two users of the database, made once by a superuser who is connected to it: the owner migrates, the
-- service serves. Passwords come from the environment; users that are there already keep theirs.
\set ON_ERROR_STOP on
\getenv service_password OPENPATENT_DATABASE_PASSWORD
\getenv owner_password OPENPATENT_DATABASE_OWNER_PASSWORD
select format('create role openpatent login password %L', :'owner_password')
  where not exists (select from pg_roles where rolname = 'openpatent') \gexec
select format('create role openpatent_service login password %L', :'service_password')
  where not exists (select from pg_roles where rolname = 'openpatent_service') \gexec
alter database :"DBNAME" owner to openpatent;
-- before PostgreSQL 15 everybody could create something there
revoke create on schema public from public;
alter schema public owner to openpatent;
