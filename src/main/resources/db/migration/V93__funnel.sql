-- How often an offer was looked at, day by day: nothing of who looked. Nodes count in memory and add
-- their counts every few seconds, so that reading an offer writes nothing.
create table offer_interest (
  offer_id uuid not null constraint offer_interest_offer_id_fk references offer,
  seen_on date not null,
  shown bigint not null,
  opened bigint not null,
  quoted bigint not null,
  constraint offer_interest_pkey primary key (offer_id, seen_on),
  constraint offer_interest_counts_check check (least(shown, opened, quoted) >= 0)
);
create index offer_interest_seen_on_idx on offer_interest (seen_on);
