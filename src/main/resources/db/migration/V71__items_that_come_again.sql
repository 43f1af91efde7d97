-- An item that is owed up to a day comes again for later days, each time for the difference to what it
-- was granted before. The difference may come in a second settlement of the same day: more budget, a
-- corrected fact, a line that a cap left nothing. So its lines are unique in their settlement alone;
-- that an item which is owed once has one line that stands remains as it was.
drop index settlement_line_item_part_key;
create unique index settlement_line_item_part_key
  on settlement_line (item_id, part, program_code) nulls not distinct
  where until is null and status in ('GRANTED', 'CAPPED', 'HELD', 'REJECTED', 'WITHDRAWN');
create unique index settlement_line_settlement_item_key
  on settlement_line (settlement_id, item_id, part) nulls not distinct where until is not null;

-- The latest line of an item that comes again is assessed for all that was not granted before, so that
-- no earlier one is open beside it.
create or replace view open_line as
  select distinct on (l.program_code, l.item_id, l.part)
    l.id, l.program_code, l.payee_code, l.capped
  from (
    select c.*, s.status as stage,
      count(*) filter (where c.status in ('GRANTED', 'CAPPED', 'HELD', 'REJECTED', 'WITHDRAWN'))
        over each_part as standing,
      max(c.id) filter (where s.status <> 'CANCELLED') over each_part as latest
    from settlement_line c join settlement s on s.id = c.settlement_id
    window each_part as (partition by c.program_code, c.item_id, c.part)) l
  where l.stage <> 'CANCELLED'
    and (l.status in ('UNFUNDED', 'RELEASED', 'REOPENED', 'HELD')
      or l.status = 'GRANTED' and l.stage in ('DRAFT', 'NOTICE'))
    and case
      when l.until is not null then l.id = l.latest
      -- itself, or none
      when l.status in ('HELD', 'GRANTED') then l.standing = 1
      else l.standing = 0
    end
    and not exists (select 1 from void_item v where v.item_id = l.item_id)
  order by l.program_code, l.item_id, l.part, l.id desc;
