/**
 * Programs: what the agency pays for, under which terms, with which budget. The kind of a program
 * is a subclass of {@code Program} in the feature that knows what is paid for. A kind has a record
 * of {@code Terms}, whose fields are sent, checked, answered and computed with, and a bean of
 * {@code ProgramKind}, by which its programs are drafted.
 *
 * <pre>
 *   DRAFT --opened--> OPEN --closed--> CLOSED
 * </pre>
 *
 * <p>Its invariant: what a program promised is not changed once it is open. The database keeps it
 * by the trigger {@code program_frozen}.
 *
 * <p>What is left of a program is carried over once: {@code CarryOver} says to which one, and after
 * it the program commits nothing more (trigger {@code program_carried_over}).
 *
 * <p>A draft passes {@code ProgramResource} and {@code Program.change}; the opening passes {@code
 * treasury.ledger.BudgetResource} and {@code Program.open}, because it appropriates the budget.
 */
package org.openpatent.treasury.program;
