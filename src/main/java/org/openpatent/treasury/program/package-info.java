/**
 * Programs: what the agency pays for, under which terms, with which budget. The kind of a program
 * is a subclass of {@code Program} in the feature that knows what is paid for; a kind has {@code
 * Terms} of its own.
 *
 * <pre>
 *   DRAFT --opened--> OPEN --closed--> CLOSED
 * </pre>
 *
 * <p>Its invariant: what a program promised is not changed once it is open. The database keeps it
 * by the trigger {@code program_frozen}.
 *
 * <p>A draft passes the resource of its kind and {@code Program.change}; the opening passes {@code
 * treasury.ledger.BudgetResource} and {@code Program.open}, because it appropriates the budget.
 */
package org.openpatent.treasury.program;
