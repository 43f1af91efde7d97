-- Looks at offers lie in partitions by the month; see V200. What there is becomes the default partition, which takes
-- no time; the job takes one month after the other out of it. A month of a table of a million rows keeps readers
-- waiting for less than a second.
alter table offer_interest rename to offer_interest_default;
alter table offer_interest_default drop constraint offer_interest_offer_id_fk;
alter table offer_interest_default rename constraint offer_interest_pkey to offer_interest_default_pkey;
drop index offer_interest_seen_on_idx;

create table offer_interest (
  offer_id uuid not null,
  seen_on date not null,
  shown bigint not null,
  opened bigint not null,
  quoted bigint not null,
  constraint offer_interest_pkey primary key (offer_id, seen_on),
  constraint offer_interest_counts_check check (least(shown, opened, quoted) >= 0)
) partition by range (seen_on);
alter table offer_interest attach partition offer_interest_default default;
