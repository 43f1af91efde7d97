-- Of which firms a push told, apart from its files, so that corrections, answers and the report keep to
-- them: who was suspended, or no longer agreed, was not passed on with the rest of the list.
create table push_entry (
  push_id uuid not null constraint push_entry_push_id_fk references push,
  credit_code varchar(18) not null,
  constraint push_entry_pkey primary key (push_id, credit_code)
);
create index push_entry_credit_code_idx on push_entry (credit_code, push_id);
insert into push_entry (push_id, credit_code)
select distinct f.push_id, e.entry ->> 'creditCode'
from push_file f cross join lateral jsonb_array_elements(cast(f.content as jsonb) -> 'entries') e (entry)
where f.form = 'JSON';
create trigger push_entry_append_only before update or delete or truncate on push_entry
  for each statement execute function append_only();
