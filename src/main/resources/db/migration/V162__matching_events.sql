-- Days on which firms and banks meet, and who came with which intents [support.md 7]. An organization
-- may come with several people, so that attendances and distinct firms are counted apart.
create table matching_event (
  id uuid constraint matching_event_pkey primary key,
  kind text not null constraint matching_event_kind_check check (kind in ('PARK', 'PITCH', 'ONE_TO_ONE')),
  held_on date not null,
  division varchar(6) not null,
  hosts text[] not null,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  version integer not null
);
create index matching_event_held_on_idx on matching_event (held_on, id);
create index matching_event_division_idx on matching_event (division text_pattern_ops, held_on, id);

create table attendance (
  id uuid constraint attendance_pkey primary key,
  event_id uuid not null constraint attendance_event_id_fk references matching_event,
  organization_code varchar(18) not null constraint attendance_organization_code_fk references organization,
  intents text[] not null,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null
);
create index attendance_event_id_idx on attendance (event_id, id);
create index attendance_organization_code_idx on attendance (organization_code);
