-- A report that is sent again after a correction states what was corrected: such a fact is not
-- entered anew, and how many rows say such a thing is told apart.
alter table import_job add rows_superseded integer not null default 0;
