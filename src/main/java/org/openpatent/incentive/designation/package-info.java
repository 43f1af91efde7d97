/**
 * Lists of designated firms as offices publish them, taken in as files. It stands here because what
 * {@code market.intake} takes in is told by features above it, and designations are kept below, in
 * {@code party.designation}.
 *
 * <pre>
 *   a row   new --> a term is added, the same again --> unchanged, else --> the term is corrected
 * </pre>
 *
 * <p>Its invariant: a row keeps the rules of entering a designation by itself; {@code
 * Designation.grant} asks them, and the constraints of its tables judge last.
 */
package org.openpatent.incentive.designation;
