-- Which items were obtained by false statements was said twice, by a query of their kind and by the
-- view of what nothing is owed for, whose name promised the void ones alone. The view says both.
alter view void_item rename to unowed_item;
create or replace view unowed_item as
  select id as item_id, voided_at is not null as is_void from license
  where voided_at is not null or patent_ended_on <= effective_on;
