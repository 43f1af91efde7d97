-- Found by counting the rows that each statement reads of tables with 100,000 rows. Where a list asks
-- for what is rare, it went through all that is common; each such index holds the rare rows alone, so
-- that neither a claim nor a settlement writes to it.
create index payment_status_idx on payment (status, id) where status <> 'PAID';
create index compensation_line_status_idx on compensation_line (status, id)
  where status not in ('GRANTED', 'CAPPED', 'UNFUNDED');
create index offer_withdrawn_idx on offer (id) where withdrawn_on is not null;
create index patent_impeded_idx on patent (number) where cardinality(impediments) > 0;
create index organization_unverified_idx on organization (credit_code) where verified_at is null;

-- A page of a settlement's payments sorted them all, or went through those of other settlements.
create index payment_settlement_id_idx on payment (settlement_id, id);
create index organization_kind_idx on organization (kind, credit_code);
create index organization_division_idx on organization (division varchar_pattern_ops);

-- In one pass over the lines of a program: asked line by line whether another one of its side stands,
-- the database went through the whole program for each, as long as the program was not yet analyzed.
create or replace view open_line as
  select distinct on (l.program_code, l.license_id, l.side)
    l.id, l.program_code, l.payee_code, l.capped
  from (
    select c.*, s.status as stage,
      count(*) filter (where c.status in ('GRANTED', 'CAPPED', 'HELD', 'REJECTED', 'WITHDRAWN'))
        over (partition by c.program_code, c.license_id, c.side) as standing
    from compensation_line c join settlement s on s.id = c.settlement_id) l
  where l.stage <> 'CANCELLED'
    and (l.status in ('UNFUNDED', 'RELEASED', 'REOPENED', 'HELD')
      or l.status = 'GRANTED' and l.stage in ('DRAFT', 'NOTICE'))
    -- itself, or none
    and l.standing = case when l.status in ('HELD', 'GRANTED') then 1 else 0 end
    and not exists (
      select 1 from license v
      where v.id = l.license_id and (v.voided_at is not null or v.patent_ended_on <= v.effective_on))
  order by l.program_code, l.license_id, l.side, l.id desc;
