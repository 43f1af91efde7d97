/**
 * The compensation of free licenses: a kind of program, which pays both sides of a license. An
 * assessment is computed from the facts of the license and the terms of the program whenever it is
 * asked for; only a settlement line fixes it.
 *
 * <pre>
 *   a condition    PENDING (recordal, verification or date of effect outstanding), PASSED or FAILED
 *   a license      eligible if all conditions are PASSED --> a line for each side with an amount
 * </pre>
 *
 * <p>These are results, not stored states: they are computed anew from the facts each time. Nothing
 * is stored here but the terms, in the row of the program.
 *
 * <p>Its invariant: a side of a license is compensated at most once in a program. The database
 * keeps it by the unique index {@code settlement_line_item_part_key}; the item is the license, the
 * part is the side. That a firm is compensated for one license of a patent is the condition {@code
 * pair-counted-once}: {@code LicensePair} computes it for a statement.
 *
 * <p>A claim passes {@code ClaimResource}, {@code Asked} and {@code License.claim}; {@code
 * Statement} adds what each open program owes for it. A settlement reaches this feature in {@code
 * CompensationProgram.compute}, which feeds the licenses to {@code SettlementRun}. To add another
 * kind of program, write what is here: the terms ({@code CompensationTerms}), a subclass of {@code
 * Program} that implements {@code treasury.settlement.Kind} ({@code CompensationProgram}), what it
 * computes ({@code SettlementRun}), and a bean by which the treasury drafts it ({@code
 * CompensationKind}). If its items can turn out not to be owed, tell the treasury ({@code
 * CompensationReactions}) and add them to the view {@code unowed_item}.
 */
package org.openpatent.incentive.compensation;
