-- Requests that the office recommend an application for priority examination [CNIPA Orders 76 and 85], and
-- the number of recommendations of a year. The number recommended stands in the allotment's row, so that
-- a constraint bounds it whatever runs in parallel. An application is accelerated once in each procedure,
-- which the unique index keeps from the recommendation on; what was not admitted leaves it free.
create table priority_allotment (
  allotment_year integer constraint priority_allotment_pkey primary key,
  number integer not null constraint priority_allotment_number_check check (number >= 0),
  recommended integer not null,
  document_number text not null,
  changed_by text not null,
  changed_for text,
  changed_at timestamptz not null,
  version integer not null,
  constraint priority_allotment_recommended_check check (recommended between 0 and number)
);

create table priority_request (
  id uuid constraint priority_request_pkey primary key,
  application_number text collate "C" not null,
  object text not null constraint priority_request_object_check check (object in ('INVENTION',
    'UTILITY_MODEL', 'DESIGN', 'REEXAMINATION', 'INVALIDATION', 'DESIGN_INVALIDATION')),
  ground text,
  requesters varchar(18)[] not null,
  consents varchar(18)[] not null,
  electronic boolean not null,
  divisional_of_accelerated boolean not null,
  same_day_utility_model boolean not null,
  already_accelerated boolean not null,
  evidence text[] not null,
  requested_on date not null,
  precedence integer not null constraint priority_request_precedence_check check (precedence in (0, 1)),
  status text not null constraint priority_request_status_check check (status in ('SUBMITTED',
    'RECOMMENDED', 'NOT_RECOMMENDED', 'FILED', 'ADMITTED', 'REFUSED', 'FIRST_ACTION', 'CLOSED',
    'TERMINATED')),
  reached_on date not null,
  rules jsonb,
  reason text,
  allotment_year integer
    constraint priority_request_allotment_year_fk references priority_allotment,
  notice_on date,
  first_action_on date,
  first_action_due_on date,
  reply_due_on date,
  closing_due_on date,
  termination_ground text,
  submitted_by text not null,
  submitted_for text,
  submitted_at timestamptz not null,
  decided_by text,
  decided_for text,
  decided_at timestamptz,
  version integer not null,
  constraint priority_request_four_eyes_check check (decided_by <> submitted_by),
  constraint priority_request_decision_check check (
    (status = 'SUBMITTED') = (decided_at is null) and (status = 'SUBMITTED') = (rules is null)
    and (status in ('SUBMITTED', 'NOT_RECOMMENDED')) = (allotment_year is null)),
  constraint priority_request_notice_check check (
    (status in ('ADMITTED', 'FIRST_ACTION', 'CLOSED', 'TERMINATED')) = (notice_on is not null)
    and (notice_on is null) = (closing_due_on is null))
);
create unique index priority_request_application_number_object_key
  on priority_request (application_number, object)
  where status in ('RECOMMENDED', 'FILED', 'ADMITTED', 'FIRST_ACTION', 'CLOSED', 'TERMINATED');
-- the order in which they wait: members of the precise filing list first, then that of time
create index priority_request_precedence_idx on priority_request (precedence, id);
create index priority_request_status_idx on priority_request (status, precedence, id);
create index priority_request_requesters_idx on priority_request using gin (requesters);
create index priority_request_requested_on_idx on priority_request (requested_on);
create index priority_request_allotment_year_idx on priority_request (allotment_year);
create index priority_request_dishonest_idx on priority_request (reached_on)
  where termination_ground = 'DISHONESTY';

-- What happened after the decision, as it was entered.
create table priority_step (
  id uuid constraint priority_step_pkey primary key,
  request_id uuid not null constraint priority_step_request_id_fk references priority_request,
  status text not null,
  on_day date not null,
  note text,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null
);
create index priority_step_request_id_idx on priority_step (request_id);
create trigger priority_step_append_only before update or delete or truncate on priority_step
  for each statement execute function append_only();
