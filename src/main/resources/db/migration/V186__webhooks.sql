-- Events sent to addresses that organizations name. A webhook is what its owner says of it; its turn is
-- how far the service has come with it, in a row of its own, because it is written with every attempt.
create table webhook (
  id uuid constraint webhook_pkey primary key,
  owner_code varchar(18) not null,
  -- whether its owner was told what those who oversee see; else what is public or its own
  overseeing boolean not null,
  url text not null,
  types text[] not null,
  subject text,
  secret text not null,
  -- signs beside the secret until then
  former_secret text,
  former_until timestamptz,
  status text not null constraint webhook_status_check check (status in ('ACTIVE', 'PAUSED', 'DISABLED')),
  cause text constraint webhook_cause_check check (cause in ('GONE', 'FAILING')),
  created_by text not null,
  created_for text,
  created_at timestamptz not null,
  changed_by text,
  changed_for text,
  changed_at timestamptz,
  deleted_by text,
  deleted_for text,
  deleted_at timestamptz,
  version integer not null,
  constraint webhook_disabled_check check ((status = 'DISABLED') = (cause is not null)),
  constraint webhook_former_secret_check check (num_nonnulls(former_secret, former_until) in (0, 2))
);
create index webhook_owner_code_idx on webhook (owner_code, id) where deleted_at is null;
create index webhook_deleted_at_idx on webhook (deleted_at) where deleted_at is not null;

create table webhook_turn (
  webhook_id uuid constraint webhook_turn_pkey primary key
    constraint webhook_turn_webhook_id_fk references webhook,
  -- up to here deliveries were made; null for as far as webhook_tail says
  tx bigint,
  place integer,
  -- when something is to be sent; null if nothing is
  due_at timestamptz,
  -- until then one node sends, and no other
  leased_until timestamptz not null,
  -- whether it took long lately, or could not be reached
  slow boolean not null,
  -- whether nothing is sent, because it is paused, disabled or deleted
  stopped boolean not null,
  -- of the first failure since the last success
  failing_since timestamptz,
  constraint webhook_turn_place_check check (num_nonnulls(tx, place) in (0, 2)),
  constraint webhook_turn_stopped_check check (not stopped or (tx is not null and due_at is null))
);
create index webhook_turn_due_at_idx on webhook_turn (due_at);
create index webhook_turn_tx_place_idx on webhook_turn (tx, place) where not stopped;

-- Up to here deliveries of events were made; whoever makes some holds its lock.
create table webhook_tail (
  id boolean constraint webhook_tail_pkey primary key default true constraint webhook_tail_id_check check (id),
  tx bigint not null,
  place integer not null
);
insert into webhook_tail (tx, place) values (0, -1);
