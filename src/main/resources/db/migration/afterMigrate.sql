select service_grants();
