-- What stood in a resource before the agency corrected it; a correction replaces, and loses nothing.
create table correction (
  id uuid constraint correction_pkey primary key,
  resource text not null,
  previous jsonb not null,
  corrected_by text not null,
  corrected_for text,
  corrected_at timestamptz not null
);
create index correction_resource_idx on correction (resource, id);
create trigger correction_append_only before update or delete or truncate on correction
  for each statement execute function append_only();
