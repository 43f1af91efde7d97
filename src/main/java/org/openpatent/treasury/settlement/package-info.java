/**
 * Settlements: what a program pays at one time, line by line, from the computation to the approval,
 * and the simulation of the same. It knows no kind of program: {@code Kind} is what a kind
 * implements, {@code Computation} what the kind answers.
 *
 * <pre>
 *   Settlement    DRAFT --published--> NOTICE --approved--> APPROVED --file written--> EXPORTED
 *                 EXPORTED --every payment paid or withdrawn--> CLOSED
 *                 CLOSED   --a payment came back--> EXPORTED
 *                 DRAFT, NOTICE --cancelled, refused--> CANCELLED
 *   a line        GRANTED, CAPPED or UNFUNDED by the computation
 *                 --objection--> HELD --decided--> RELEASED or REJECTED
 *                 GRANTED --taken back before it is paid--> WITHDRAWN or REOPENED
 * </pre>
 *
 * <p>Its invariant: one part of an item is granted or closed at most once in a program; where an
 * item comes again for later days, once in a settlement. The database keeps it by the unique
 * indexes {@code settlement_line_item_part_key} and {@code settlement_line_settlement_item_key}.
 * Two more: one settlement of a program in DRAFT or NOTICE ({@code settlement_program_code_key}),
 * and nobody approves what he prepared ({@code settlement_four_eyes_check}).
 *
 * <p>A settlement passes {@code ProgramSettlementResource.create}, {@code Settling}, the program of
 * the kind ({@code Kind.compute}), the computation of the kind, {@code Lines} (which cuts each line
 * to the {@code Caps}, then shares the budget) and {@code LineWriter}.
 */
package org.openpatent.treasury.settlement;
