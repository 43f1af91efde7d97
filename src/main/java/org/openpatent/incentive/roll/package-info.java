/**
 * Rolls: white lists of firms [support.md 4]. The agency fixes criteria, drafts a version over all
 * registered firms and sole traders as of a day, gives notice of it and puts it into force; from
 * then on programs and guarantee products ask who is on the list.
 *
 * <pre>
 *   criteria    stated --first draft by them--> frozen
 *   a version   DRAFT --computed--> DRAFT --POST .../notice--> NOTICE
 *               --POST .../entry-into-force, by another person--> IN_FORCE
 *               --the next version enters into force--> SUPERSEDED
 *   an entry    stands --SUSPEND--> suspended --KEEP--> stands, or --REMOVE--> off the list
 * </pre>
 *
 * <p>Scores, ranks and changes are one pure computation, {@code Ranking}. Each candidate's values
 * are kept with its entry, and entries are only ever appended: {@code list_entry_append_only}. What
 * is decided of an entry later stands apart, so that it is known what held on which day.
 *
 * <p>Its invariant: of one list one version is in force on a day ({@code
 * white_list_criteria_code_excl}), put into force by another person than drafted it ({@code
 * white_list_four_eyes_check}).
 */
package org.openpatent.incentive.roll;
