-- The loans that banks report, and what subsidies of their interest were paid, as figures; prepared as
-- those of licenses are. A subsidy counts for the firm that borrowed, whoever was paid.
create materialized view loan_figure as
select l.id, l.drawn_on,
  hashtextextended(l.borrower_code, 0) as firm,
  left(l.borrower_division, 4) || '00' as firm_city,
  l.principal
from loan l;
create unique index loan_figure_id_key on loan_figure (id);
create index loan_figure_drawn_on_idx on loan_figure (drawn_on);

create materialized view subsidy_figure as
select l.id, l.paid_on, f.firm, f.firm_city, l.granted - l.withdrawn as paid
from settlement_line l
  join settlement s on s.id = l.settlement_id
  join loan_figure f on f.id = l.item_id
where s.approved_at is not null and l.paid_on is not null;
create unique index subsidy_figure_id_key on subsidy_figure (id);
create index subsidy_figure_paid_on_idx on subsidy_figure (paid_on);
