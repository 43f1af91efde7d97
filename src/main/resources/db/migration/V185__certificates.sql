-- The number of a certificate is the key of its license and a seal, so that no certificate has to be
-- stored. Keys of licenses are known to many: the public notice of a settlement names them. A seal
-- that follows from this secret alone keeps the number from being made of such a key. The secret
-- stays as it is for good, whatever keys certificates are signed with: numbers are printed on paper.
create table certificate_seal (
  id smallint not null constraint certificate_seal_pkey primary key,
  secret bytea not null
);
insert into certificate_seal
  select 1, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
create trigger certificate_seal_append_only before update or delete or truncate on certificate_seal
  for each statement execute function append_only();
