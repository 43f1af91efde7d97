-- Figures as an office published them. What was published stays: a correction is a further row with its
-- reason, and the one with the highest number is answered. The figures compared with it (growth, rank)
-- are computed when it is read; those that were published with it are kept as they were.
create table official_figure (
  id uuid constraint official_figure_pkey primary key,
  -- indicator, period and division with slashes between them: which figure it is, and its place in lists
  figure text collate "C" not null,
  -- the first two: which figures it is ranked with
  heading text not null,
  indicator text not null,
  period text not null,
  division varchar(6) not null,
  number integer not null constraint official_figure_number_check check (number > 0),
  value numeric not null constraint official_figure_value_check check (value >= 0),
  previous numeric constraint official_figure_previous_check check (previous >= 0),
  growth numeric,
  rank integer constraint official_figure_rank_check check (rank > 0),
  source text not null,
  reason text,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null,
  constraint official_figure_figure_number_key unique (figure, number),
  constraint official_figure_figure_check check (
    figure = heading || '/' || division and heading = indicator || '/' || period),
  constraint official_figure_reason_check check ((number = 1) = (reason is null))
);
create index official_figure_heading_idx on official_figure (heading);
create index official_figure_period_idx on official_figure (period, figure);
create index official_figure_division_idx on official_figure (division, figure);
create trigger official_figure_append_only before update or delete or truncate on official_figure
  for each statement execute function append_only();
