/**
 * Recommendations for priority examination [support.md 6; CNIPA Orders 76 and 85]: someone asks,
 * rules are answered by name, somebody else decides, and what the patent office then does is
 * entered step by step.
 *
 * <pre>
 *   SUBMITTED --> RECOMMENDED --> FILED --> ADMITTED --> FIRST_ACTION --> CLOSED
 *             --> NOT_RECOMMENDED       --> REFUSED      \--------------> TERMINATED
 * </pre>
 *
 * <p>An admitted request is closed or terminated without a first action, too. The rules of a
 * request that waits are answered as of today, those of a decided one as they were answered then;
 * the days by which something is due are kept as they were counted from the notice and the office
 * action.
 *
 * <p>Its invariants: no more is recommended in a year than was allotted, kept by {@code
 * priority_allotment_recommended_check} (the row is locked while a recommendation is decided); an
 * application is accelerated once in each procedure, kept by the unique index {@code
 * priority_request_application_number_object_key}; and whoever submitted a request does not decide
 * it, kept by {@code priority_request_four_eyes_check}. A requester is barred by what ended a
 * priority that it submitted as dishonest, and by a finding that keeps it from the lists ({@code
 * ListFinding}).
 *
 * <p>Requests wait in the order of {@code PriorityRequest.page}: those that members of the precise
 * filing list submitted first, then that of time. Who is a member is asked on the day of the
 * request ({@code FilingNomination}).
 */
package org.openpatent.incentive.priority;
