-- What was paid and is not owed any more, because the agency corrected the facts, comes back too; the
-- penalty of 10 to 50 percent is for false statements alone [Regulations on Fiscal Illegal Acts, art.
-- 14]. Orders and receipts say for which organization they were entered.
alter table recovery
  add reason text not null default 'VOID'
    constraint recovery_reason_check check (reason in ('VOID', 'OVERPAID')),
  add ordered_for text;
alter table recovery alter reason drop default;
alter table recovery drop constraint recovery_penalty_percent_check;
alter table recovery add constraint recovery_penalty_percent_check check (
  reason = 'VOID' and penalty_percent between 10 and 50
  or reason = 'OVERPAID' and penalty_percent = 0 and penalty = 0);
create index recovery_settlement_id_idx on recovery (settlement_id);
alter table recovery_receipt add entered_for text;
