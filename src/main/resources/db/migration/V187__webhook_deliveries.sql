-- One row for each event and each webhook that it is sent to, in the order of the events. Of one webhook
-- and one subject a delivery waits while an earlier one is pending. An ended one is deleted after a while.
create table webhook_delivery (
  id uuid constraint webhook_delivery_pkey primary key,
  webhook_id uuid not null constraint webhook_delivery_webhook_id_fk references webhook,
  -- of the event; of a test, of the transaction that asked for it, which has no event
  tx bigint not null,
  place integer not null,
  type text not null,
  subject text not null,
  status text not null constraint webhook_delivery_status_check check (status in ('PENDING', 'DELIVERED', 'DEAD')),
  attempts integer not null,
  made_at timestamptz not null,
  next_at timestamptz not null,
  -- of the attempts since it was made, or last replayed
  first_at timestamptz,
  last_at timestamptz,
  last_status integer,
  failure text constraint webhook_delivery_failure_check check (failure in ('ADDRESS_UNKNOWN',
    'ADDRESS_FORBIDDEN', 'UNREACHABLE', 'TIMEOUT', 'STATUS')),
  millis integer,
  extract text
);
create unique index webhook_delivery_webhook_id_tx_place_key on webhook_delivery (webhook_id, tx, place);
create index webhook_delivery_pending_idx on webhook_delivery (webhook_id, tx, place) where status = 'PENDING';
create index webhook_delivery_subject_idx on webhook_delivery (webhook_id, subject, tx, place)
  where status = 'PENDING';
create index webhook_delivery_dead_idx on webhook_delivery (webhook_id, tx, place) where status = 'DEAD';
create index webhook_delivery_last_at_idx on webhook_delivery (last_at) where status <> 'PENDING';
