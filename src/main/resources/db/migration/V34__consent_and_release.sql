-- A pledge whose pledgee has consented to the offer can still be released: either happens once.
drop index legal_event_ends_key;
create unique index legal_event_ends_key on legal_event (ends, type) where annulled_at is null;
