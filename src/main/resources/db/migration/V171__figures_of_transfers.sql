-- Transfers as figures, prepared as those of licenses are; one that was annulled was none.
create materialized view transfer_figure as
select e.id, e.happened_on from legal_event e where e.type = 'TRANSFERRED' and e.annulled_at is null;
create unique index transfer_figure_id_key on transfer_figure (id);
create index transfer_figure_happened_on_idx on transfer_figure (happened_on);
