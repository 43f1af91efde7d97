-- Lists of firms. A version is drafted over all candidates by criteria that are frozen from then on; every
-- candidate has an entry with its values as they were. Of one list one version is in force on a day, and
-- nobody puts into force what they computed. The text of a version never changes: what is decided of an
-- entry later stands apart, in the order in which it was decided.
create table list_criteria (
  code text collate "C" not null,
  number integer not null,
  criteria jsonb not null,
  used boolean not null,
  changed_by text not null,
  changed_for text,
  changed_at timestamptz not null,
  version integer not null,
  constraint list_criteria_pkey primary key (code, number)
);

create table white_list (
  id uuid constraint white_list_pkey primary key,
  criteria_code text collate "C" not null,
  criteria_number integer not null,
  as_of date not null,
  given jsonb not null,
  status text not null constraint white_list_status_check check (
    status in ('DRAFT', 'NOTICE', 'IN_FORCE', 'SUPERSEDED')),
  previous_id uuid constraint white_list_previous_id_fk references white_list,
  created_by text not null,
  created_for text,
  created_at timestamptz not null,
  tries integer not null,
  computed_at timestamptz,
  failed_at timestamptz,
  candidates integer not null,
  admitted integer not null,
  added integer not null,
  kept integer not null,
  removed integer not null,
  excluded integer not null,
  noticed_by text,
  noticed_for text,
  noticed_at timestamptz,
  noticed_on date,
  enterable_from date,
  entered_by text,
  entered_for text,
  entered_at timestamptz,
  in_force_from date,
  superseded_on date,
  version integer not null,
  constraint white_list_criteria_fk foreign key (criteria_code, criteria_number) references list_criteria,
  constraint white_list_notice_check check (
    (status = 'DRAFT') = (noticed_on is null) and (noticed_on is null) = (enterable_from is null)),
  constraint white_list_in_force_check check (
    (status in ('IN_FORCE', 'SUPERSEDED')) = (in_force_from is not null)
    and (status = 'SUPERSEDED') = (superseded_on is not null)),
  constraint white_list_four_eyes_check check (entered_by <> created_by),
  constraint white_list_criteria_code_excl exclude using gist (
    criteria_code with =, daterange(in_force_from, superseded_on) with &&)
    where (in_force_from is not null)
);
create unique index white_list_criteria_code_key on white_list (criteria_code) where status = 'IN_FORCE';
create index white_list_criteria_idx on white_list (criteria_code, criteria_number, id);
create index white_list_previous_id_idx on white_list (previous_id);
create index white_list_waiting_idx on white_list (id) where computed_at is null and failed_at is null;

create table list_entry (
  list_id uuid not null constraint list_entry_list_id_fk references white_list,
  place integer not null,
  credit_code varchar(18) not null,
  name text,
  division varchar(6),
  outcome text not null constraint list_entry_outcome_check check (
    outcome in ('ADMITTED', 'OVER_QUOTA', 'BELOW_MINIMUM', 'EXCLUDED', 'NO_CANDIDATE')),
  change text constraint list_entry_change_check check (change in ('ADDED', 'KEPT', 'REMOVED')),
  exclusions text[] not null,
  score numeric(5, 2),
  valid_inventions integer not null,
  measured text[] not null,
  declared_years integer[] not null,
  constraint list_entry_pkey primary key (list_id, place),
  constraint list_entry_list_id_credit_code_key unique (list_id, credit_code)
);
create index list_entry_credit_code_idx on list_entry (credit_code, list_id) where outcome = 'ADMITTED';
create index list_entry_change_idx on list_entry (list_id, change, place) where change is not null;
create index list_entry_outcome_idx on list_entry (list_id, outcome, place);
create trigger list_entry_append_only before update or delete or truncate on list_entry
  for each statement execute function append_only();

create table list_decision (
  id uuid constraint list_decision_pkey primary key,
  list_id uuid not null constraint list_decision_list_id_fk references white_list,
  credit_code varchar(18) not null,
  decision text not null constraint list_decision_decision_check check (
    decision in ('KEEP', 'SUSPEND', 'REMOVE')),
  reason text not null,
  decided_on date not null,
  decided_by text not null,
  decided_for text,
  decided_at timestamptz not null
);
create index list_decision_list_id_idx on list_decision (list_id, credit_code, id);
create trigger list_decision_append_only before update or delete or truncate on list_decision
  for each statement execute function append_only();
