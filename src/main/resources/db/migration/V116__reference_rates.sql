-- The loan prime rate for one year, in force from its day until the next; programs compare with the one
-- in force on the day of drawing. Corrected rates are kept apart.
create table reference_rate (
  code text not null constraint reference_rate_code_check check (code = 'LPR-1Y'),
  in_force_on date not null,
  percent numeric(7, 4) not null
    constraint reference_rate_percent_check check (percent between 0 and 100),
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  version integer not null,
  constraint reference_rate_pkey primary key (code, in_force_on)
);
