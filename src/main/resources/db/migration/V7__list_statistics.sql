-- Almost every patent is without impediment; not knowing that, PostgreSQL expects one in two
-- hundred, and a page of offers reads and sorts all of them instead of the newest few.
create statistics patent_unimpeded_stat on cardinality(impediments) from patent;
