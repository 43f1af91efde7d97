/**
 * Passing a list on [support.md 4]: the version in force is pushed to one bank or department for a
 * stated purpose, with the fields that this purpose allows and no others, as a JSON and a CSV file
 * whose digests are kept. Banks answer what came of each firm.
 *
 * <pre>
 *   a push   sent --PUT .../acknowledgment, by its recipient--> acknowledged
 *   an entry that is suspended, removed or kept again after it was pushed, or not on the next version
 *            --> a push of its own to each earlier recipient, which corrects the earlier one
 * </pre>
 *
 * <p>Its invariant: a recipient acknowledges by the digest of a file that was sent to it ({@code
 * push_acknowledged_check}), and what was sent is only ever appended to ({@code
 * push_file_append_only}).
 */
package org.openpatent.incentive.push;
