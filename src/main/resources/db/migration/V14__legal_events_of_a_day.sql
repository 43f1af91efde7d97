-- Proceedings can be suspended, resumed and suspended again on one day. Whether an entry repeats the
-- one before it, the patent's lock lets the code see.
alter table legal_event drop constraint legal_event_patent_type_happened_key;
create index legal_event_patent_happened_idx on legal_event (patent_number, happened_on);
