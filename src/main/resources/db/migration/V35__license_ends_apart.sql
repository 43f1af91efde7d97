-- What a side did to end a license and what its patent did stand apart: the one that comes first
-- counts, and the other is still known when that one is annulled. Every act keeps who did it;
-- licenses of before do not know.
alter table license
  add claimed_by text,
  add claimed_for text,
  add termination text,
  add terminated_from date,
  add ended_by text,
  add ended_for text,
  add patent_end text,
  add patent_ended_on date,
  add received_by text,
  add received_for text,
  add received_at timestamptz,
  add recorded_by text,
  add recorded_for text,
  add recorded_at timestamptz,
  add voided_by text,
  add voided_for text,
  add voiding_annulled_by text,
  add voiding_annulled_for text,
  add voiding_annulled_at timestamptz,
  add voiding_annulment_reason text;

update license set termination = end_reason, terminated_from = ends_on + 1
  where end_reason in ('UNPAID', 'TERMINATED_BY_LICENSEE', 'TERMINATED_FOR_NON_PAYMENT');

-- As the standing events say it, not in the order in which they were entered: a lapse ends what was
-- claimed before its restoration, an invalidation everything.
update license set patent_end = death.type, patent_ended_on = death.happened_on
from (
  select distinct on (l.id) l.id, e.type, e.happened_on
  from license l
    join legal_event e on e.patent_number = l.patent_number
      and e.type in ('LAPSED', 'INVALIDATED') and e.annulled_at is null
    left join legal_event r on r.ends = e.id and r.annulled_at is null
  where r.id is null or l.claimed_on < r.happened_on
  order by l.id, e.happened_on, e.type) death
where death.id = license.id;
update license set ended_at = null,
    patent_end = coalesce(patent_end, substr(end_reason, 8)),
    patent_ended_on = coalesce(patent_ended_on, ends_on + 1)
  where end_reason in ('PATENT_LAPSED', 'PATENT_INVALIDATED');
update license set version = version + 1, ends_on = patent_ended_on - 1,
    end_reason = 'PATENT_' || patent_end
  where patent_ended_on <= ends_on and (effective_on is not null or end_reason is null);

-- A term whose last month has no day of the first day's number ends on that month's last day
-- [CC 202]; where the next license of the firm begins that day, it stays as it was.
update license l set version = version + 1, ends_on = ends_on + 1
  where end_reason is null
    and extract(day from begins_on + make_interval(months => term_months))
      <> extract(day from begins_on)
    and not exists (select 1 from license next
      where next.patent_number = l.patent_number and next.licensee_code = l.licensee_code
        and next.begins_on = l.ends_on + 1 and next.voided_at is null);

alter table license
  add constraint license_termination_check check (
    num_nonnulls(termination, terminated_from) in (0, 2)),
  add constraint license_patent_end_check check (num_nonnulls(patent_end, patent_ended_on) in (0, 2));

-- Whether a recovery was ordered is asked when what it was ordered for is annulled.
create index recovery_license_id_idx on recovery (license_id);
