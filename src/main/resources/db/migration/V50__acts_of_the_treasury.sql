-- Every act keeps who did it, for which organization and when; one subject may act for two
-- organizations, and two subjects for one. Rows of before keep what they knew, the organization is
-- not known of them. What the service does by itself, such as giving up a computation, has neither.
alter table program
  add column changed_by text,
  add column changed_for text,
  add column changed_at timestamptz,
  add column opened_by text,
  add column opened_for text,
  add column closed_by text,
  add column closed_for text;

alter table settlement
  add column created_by text,
  add column created_for text,
  add column recomputed_by text,
  add column recomputed_for text,
  add column recomputed_at timestamptz,
  add column noticed_by text,
  add column noticed_for text,
  add column noticed_at timestamptz,
  add column approved_for text,
  add column ended_by text,
  add column ended_for text,
  add column ended_at timestamptz;
update settlement set created_by = prepared_by[1];

alter table appropriation add column organization text;
alter table journal add column organization text;

alter table holiday_year
  add column arranged_by text,
  add column arranged_for text,
  add column arranged_at timestamptz;

alter table simulation_job
  add column ended_by text,
  add column ended_for text;
