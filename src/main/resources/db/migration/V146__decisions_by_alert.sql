-- Several alerts of a firm are decided apart: what is decided of one does not lift what was decided of
-- another. Until now a decision did not say of which alert it was; of those that there are it is the alert
-- of the firm that was decided next, which is the same one unless two alerts were suspended in between.
alter table list_decision add column alert_id uuid;
alter table list_decision disable trigger list_decision_append_only;
update list_decision d set alert_id = (
  select a.id from list_alert a
  where a.list_id = d.list_id and a.credit_code = d.credit_code and a.decided_at >= d.decided_at
  order by a.decided_at, a.id limit 1);
alter table list_decision enable trigger list_decision_append_only;
alter table list_decision alter column alert_id set not null;
alter table list_decision add constraint list_decision_alert_id_fk foreign key (alert_id) references list_alert;
create index list_decision_alert_id_idx on list_decision (alert_id, id);
