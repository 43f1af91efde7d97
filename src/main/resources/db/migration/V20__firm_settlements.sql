-- What a hard look at settlements found: their queries get indexes of their own, so that none of them
-- depends on what the planner believes right after a bulk write; an objection keeps who filed it; and
-- what closing a program would end can be asked.
create index compensation_line_license_id_idx on compensation_line (license_id, id);
create index compensation_line_program_code_idx on compensation_line (program_code, id);
create index compensation_line_settlement_payee_idx on compensation_line (settlement_id, payee_code);
create index objection_line_id_idx on objection (line_id);

-- Who objects: a registered organization for itself, or the agency for somebody.
alter table objection
  add column objecting_code varchar(18)
    constraint objection_objecting_code_fk references organization,
  add column filed_by text,
  add column filed_for text,
  add column resolved_by text,
  add column resolved_for text;
-- an organization has its say about a line once; otherwise it could hold it for ever
create unique index objection_line_id_objecting_code_key on objection (line_id, objecting_code);
create index objection_objecting_code_idx on objection (objecting_code);

-- The last word on each side of a license that is without money and would still get it: not funded,
-- released, held, or in a settlement that is not approved yet. Nothing is left to end where another
-- line of that side stands, or where the license is void.
create view open_line as
  select distinct on (l.program_code, l.license_id, l.side)
    l.id, l.program_code, l.payee_code, l.capped
  from compensation_line l join settlement s on s.id = l.settlement_id
  where s.status <> 'CANCELLED'
    and (l.status in ('UNFUNDED', 'RELEASED', 'HELD')
      or l.status = 'GRANTED' and s.status in ('DRAFT', 'NOTICE'))
    and not exists (
      select 1 from compensation_line x
      where x.license_id = l.license_id and x.side = l.side and x.program_code = l.program_code
        and x.id <> l.id and x.status in ('GRANTED', 'CAPPED', 'HELD', 'REJECTED', 'WITHDRAWN'))
    and not exists (select 1 from license v where v.id = l.license_id and v.voided_at is not null)
  order by l.program_code, l.license_id, l.side, l.id desc;
