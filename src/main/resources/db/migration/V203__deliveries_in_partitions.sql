-- Deliveries lie in partitions by the week in which they were made; see V200. What there is becomes the default
-- partition, which takes no time; a week of it is taken out by afterMigrate.sql and the others by the job, each in
-- some seconds for 250,000 rows, in which readers wait. One that waits to be sent when its partition goes, because
-- its webhook is paused, goes back to the default one.
--
-- That an event has one delivery for each webhook is a key of each week now. Over weeks it is kept by whoever makes
-- deliveries: one at a time, who holds the lock of webhook_tail, and finds what was made before (WebhookDelivery.replay).
alter table webhook_delivery rename to webhook_delivery_default;
alter table webhook_delivery_default drop constraint webhook_delivery_webhook_id_fk;
alter table webhook_delivery_default rename constraint webhook_delivery_pkey to webhook_delivery_default_pkey;
alter index webhook_delivery_webhook_id_tx_place_key rename to webhook_delivery_default_webhook_id_tx_place_key;
alter index webhook_delivery_pending_idx rename to webhook_delivery_default_pending_idx;
alter index webhook_delivery_subject_idx rename to webhook_delivery_default_subject_idx;
alter index webhook_delivery_dead_idx rename to webhook_delivery_default_dead_idx;
alter index webhook_delivery_last_at_idx rename to webhook_delivery_default_last_at_idx;

create table webhook_delivery (like webhook_delivery_default including defaults including constraints)
  partition by range (id);
alter table webhook_delivery add constraint webhook_delivery_pkey primary key (id);
create index webhook_delivery_pending_idx on webhook_delivery (webhook_id, tx, place) where status = 'PENDING';
create index webhook_delivery_subject_idx on webhook_delivery (webhook_id, subject, tx, place)
  where status = 'PENDING';
create index webhook_delivery_dead_idx on webhook_delivery (webhook_id, tx, place) where status = 'DEAD';
create index webhook_delivery_last_at_idx on webhook_delivery (last_at) where status <> 'PENDING';
alter table webhook_delivery attach partition webhook_delivery_default default;
