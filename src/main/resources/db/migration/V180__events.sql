-- What happened, for those who build on the service. A row is written in the transaction of what it
-- tells. A number from a sequence would not do for its place: it is given at the write, and a reader who
-- has seen a later one would pass over a row that is committed after it. The place is the number of the
-- transaction, and within it the place of the row; a reader stops before the oldest transaction that
-- still runs, so that nothing can be written at a place that it has passed.
--
-- The numbers are those of one database server. What is ahead of them lets them ascend over several:
-- event_era_begin makes every later place greater than any that was given before. The service calls it
-- where it finds rows of another server; whoever restores an earlier state of the same server calls it.
create table event_era (
  id boolean constraint event_era_pkey primary key default true constraint event_era_id_check check (id),
  ahead bigint not null
);
insert into event_era (ahead) values (0);

create table event (
  tx bigint not null,
  place integer not null,
  type text not null,
  subject text not null,
  happened_at timestamptz not null,
  data json not null,
  -- who may read it beside those who oversee: everybody, or these organizations
  public boolean not null,
  side_1 varchar(18),
  side_2 varchar(18),
  side_3 varchar(18),
  constraint event_pkey primary key (tx, place)
);
create trigger event_append_only before update or delete or truncate on event
  for each statement execute function append_only();

-- Each begins with what a reader asks for and goes on in the order of the places. The type stands at the
-- end where many types are passed over: it is compared in the index, without the row.
-- Those of a type are asked for by an expression that only their index has: where PostgreSQL takes a rare
-- type for a frequent one, it would read all events in their order until it has a page.
create index event_type_idx on event (type, (tx + 0), place);
create index event_subject_idx on event (subject, tx, place);
create index event_public_idx on event (tx, place) where public;
create index event_side_1_idx on event (side_1, tx, place, type) where side_1 is not null;
create index event_side_2_idx on event (side_2, tx, place, type) where side_2 is not null;
create index event_side_3_idx on event (side_3, tx, place, type) where side_3 is not null;

create function event_era_begin() returns void language sql as $$
  update event_era set ahead = greatest(ahead, (select coalesce(max(tx), 0) from event)) + 4294967296
$$;
