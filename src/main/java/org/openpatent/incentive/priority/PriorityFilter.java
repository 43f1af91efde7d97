package org.openpatent.incentive.priority;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Where;

/** What requests for priority examination may be listed by. */
public class PriorityFilter {
  /** An answer whose day is past was given, or it is too late for it. */
  private static final String DUE =
      "r.status in (ADMITTED, FIRST_ACTION) and (r.closingDueOn <= ? or"
          + " r.status = ADMITTED and r.firstActionDueOn <= ? or"
          + " r.status = FIRST_ACTION and r.replyDueOn <= ? and r.replyDueOn >= date %s)";

  @QueryParam("status")
  public PriorityStatus status;

  @QueryParam("object")
  public PriorityObject object;

  @Parameter(description = "Credit code of a requester.")
  @QueryParam("requester")
  public CreditCode requester;

  @Parameter(
      description =
          "Running ones with a day within so many days: first action, answer or closing. What is"
              + " overdue is among them.")
  @QueryParam("dueWithinDays")
  @Min(0)
  @Max(366)
  public Integer dueWithinDays;

  /** Whether it asks for those of somebody, or for what is due. */
  boolean asksForFew(Caller caller) {
    return !caller.oversees() || requester != null || dueWithinDays != null;
  }

  /** Whoever does not oversee sees its own. */
  Where where(Caller caller, LocalDate today) {
    return new Where()
        .and("array_contains(r.requesters, ?)", caller.oversees() ? null : caller.organization())
        .and("array_contains(r.requesters, ?)", requester == null ? null : requester.value())
        .and("r.status = ?", status)
        .and("r.object = ?", object)
        .and(DUE.formatted(today), dueWithinDays == null ? null : today.plusDays(dueWithinDays));
  }
}
