-- A withdrawal is announced by the licensor or the agency, or caused by what happened to the patent;
-- annulling that restores what was announced, so that the two are kept apart. withdrawn_on is the
-- earlier of them. Who registered, updated, published and withdrew is kept.
alter table offer
  add published_by text,
  add published_for text,
  add withdrawal_cause text,
  add announced_on date,
  add announced_cause text,
  add announced_reason text,
  add announced_by text,
  add announced_for text,
  add announced_at timestamptz;
update offer set
  withdrawal_cause = case withdrawal_reason when 'INVALIDATED' then 'INVALIDATED' else 'LICENSOR' end,
  announced_on = case withdrawal_reason when 'INVALIDATED' then null else withdrawn_on end,
  announced_cause = case withdrawal_reason when 'INVALIDATED' then null else 'LICENSOR' end,
  announced_reason = case withdrawal_reason when 'INVALIDATED' then null else withdrawal_reason end
where withdrawn_on is not null;
alter table offer
  add constraint offer_withdrawal_check check (
    num_nonnulls(withdrawn_on, withdrawal_cause, withdrawal_reason) in (0, 3)),
  add constraint offer_announcement_check check (
    num_nonnulls(announced_on, announced_cause, announced_reason) in (0, 3)
    and (announced_on is null or withdrawn_on <= announced_on));
alter table patent
  add registered_by text,
  add registered_for text,
  add registered_at timestamptz,
  add updated_by text,
  add updated_for text,
  add updated_at timestamptz;
