-- A line that was taken back because its license was void is open again once the voiding is annulled;
-- what was released for it stays released.
alter table compensation_line
  drop constraint compensation_line_status_check,
  add constraint compensation_line_status_check check (status in (
    'GRANTED', 'CAPPED', 'UNFUNDED', 'HELD', 'RELEASED', 'REJECTED', 'WITHDRAWN', 'REOPENED',
    'CANCELLED'));
