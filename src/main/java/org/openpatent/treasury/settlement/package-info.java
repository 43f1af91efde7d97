/**
 * Settlements: what a program pays at one time, line by line, from the computation to the approval,
 * and the simulation of a settlement under changed terms. It knows no kind of program: {@code Kind}
 * is what a kind implements, {@code Computation} what the kind answers.
 *
 * <pre>
 *   Settlement    DRAFT    --published--> NOTICE --approved--> APPROVED --file written--> EXPORTED
 *                 APPROVED, EXPORTED --every payment paid or withdrawn--> CLOSED
 *                 CLOSED   --a paid payment came back--> EXPORTED, or APPROVED if no file was written
 *                 DRAFT    --cancelled, or its computation failed--> CANCELLED
 *                 NOTICE   --cancelled by the agency, or refused by the treasury--> CANCELLED
 *   a line        GRANTED, CAPPED or UNFUNDED, as computed
 *                 as computed --objection--> HELD
 *                 HELD     --last objection dismissed before the approval--> as computed
 *                 HELD     --last objection dismissed after the approval--> RELEASED
 *                 HELD     --an objection upheld--> REJECTED
 *                 as computed or HELD --item void before the approval--> REJECTED
 *                 REJECTED --that voiding annulled before the approval--> as computed or HELD
 *                 GRANTED  --item void after the approval, not with the bank--> WITHDRAWN
 *                 GRANTED  --corrected to nothing owed, not with the bank--> REOPENED
 *                 WITHDRAWN --the voiding annulled--> REOPENED
 *                 in NOTICE --settlement cancelled--> CANCELLED, unless an objection was upheld
 *                 in DRAFT  --settlement cancelled--> deleted
 *   a simulation  WAITING  --> COMPUTED, FAILED or CANCELLED
 * </pre>
 *
 * <p>Its invariant: one part of an item has at most one line in a program that is granted, held or
 * closed (GRANTED, CAPPED, HELD, REJECTED, WITHDRAWN); where an item is paid for again on later
 * days, one line in a settlement. The database keeps it by the unique indexes {@code
 * settlement_line_item_part_key} and {@code settlement_line_settlement_item_key}. Two more: one
 * settlement of a program in DRAFT or NOTICE ({@code settlement_program_code_key}), and nobody
 * approves what they prepared ({@code settlement_four_eyes_check}).
 *
 * <p>A settlement passes {@code ProgramSettlementResource.create}, {@code Settlement.draft}, {@code
 * Settling} and the program of its kind ({@code Kind.compute}). In memory, {@code Lines} cuts each
 * line to the {@code Caps} over several items when it is added, and shares the budget over all of
 * them; {@code LineStream} writes them. A cap on one item is the kind's: it is part of what the
 * line is assessed. A simulation passes {@code SimulationResource}, {@code Simulating}, {@code
 * Kind.compute} and {@code Simulation}.
 */
package org.openpatent.treasury.settlement;
