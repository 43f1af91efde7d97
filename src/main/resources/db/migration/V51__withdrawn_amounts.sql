-- Nobody is paid what is already known not to be owed: what a correction leaves overpaid is taken
-- back of a line before it is paid, in whole or in part, and the line says how much and why. Until
-- now only the lines of void licenses were taken back, each of them whole.
alter table compensation_line
  add column withdrawn bigint not null default 0,
  add column withdrawal_cause text constraint compensation_line_withdrawal_cause_check check (
    withdrawal_cause in ('VOID', 'CORRECTION'));
update compensation_line set withdrawn = granted, withdrawal_cause = 'VOID'
  where status in ('WITHDRAWN', 'REOPENED');
-- what is taken back whole is no money any more; what is taken back in part still is
alter table compensation_line add constraint compensation_line_withdrawn_check check (
  withdrawn between 0 and granted
  and (withdrawn > 0) = (withdrawal_cause is not null)
  and (withdrawn = 0 or status in ('GRANTED', 'WITHDRAWN', 'REOPENED'))
  and (status in ('WITHDRAWN', 'REOPENED')) = (withdrawn > 0 and withdrawn = granted));

-- Before every export all that may have turned out not to be owed is looked at: void licenses
-- (indexed already), those of dead patents, and those that a side ended before the notice.
create index license_dead_patent_idx on license (id) where patent_ended_on <= effective_on;
create index license_ended_at_idx on license (ended_at) where ended_at is not null;
