-- Open data shows of each license a key that is known nowhere else, because a public notice names the
-- firm beside the id of its license. The key is the id, enciphered with this secret; who loses it gives
-- every license another key.
create table license_keys (
  one boolean constraint license_keys_pkey primary key
    constraint license_keys_one_check check (one),
  secret bytea not null constraint license_keys_secret_check check (octet_length(secret) = 16)
);
insert into license_keys values (true, substr(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 1, 16));
