select service_grants();
select partition_ahead(name) from unnest(array['idempotency_answer', 'offer_interest', 'webhook_delivery']) name;
