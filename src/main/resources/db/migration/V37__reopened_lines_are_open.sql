-- A line reopened by the annulment of a voiding would still get its money, so closing a program tells
-- of it; one of a patent that was dead on the day of effect would not.
create or replace view open_line as
  select distinct on (l.program_code, l.license_id, l.side)
    l.id, l.program_code, l.payee_code, l.capped
  from compensation_line l join settlement s on s.id = l.settlement_id
  where s.status <> 'CANCELLED'
    and (l.status in ('UNFUNDED', 'RELEASED', 'REOPENED', 'HELD')
      or l.status = 'GRANTED' and s.status in ('DRAFT', 'NOTICE'))
    and not exists (
      select 1 from compensation_line x
      where x.license_id = l.license_id and x.side = l.side and x.program_code = l.program_code
        and x.id <> l.id and x.status in ('GRANTED', 'CAPPED', 'HELD', 'REJECTED', 'WITHDRAWN'))
    and not exists (
      select 1 from license v
      where v.id = l.license_id and (v.voided_at is not null or v.patent_ended_on <= v.effective_on))
  order by l.program_code, l.license_id, l.side, l.id desc;
