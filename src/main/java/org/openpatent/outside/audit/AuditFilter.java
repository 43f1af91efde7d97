package org.openpatent.outside.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Where;

/** Which rows of the log are asked for. */
public class AuditFilter {
  /**
   * What begins with the address and a slash lies between it and what begins with the next sign.
   */
  private static final String AT_OR_BELOW =
      "e.resource collate \"C\" between ? and ? || '0' and (e.resource = ?"
          + " or starts_with(e.resource, ? || '/'))";

  @Parameter(
      description = "Who: issuer and subject of the token, as in the entries.",
      example = "https://demo.openpatent.org licensee@91450100MA0A00110U")
  @QueryParam("subject")
  @Size(min = 1, max = 500)
  public String subject;

  @Parameter(description = "On behalf of this organization.")
  @QueryParam("organization")
  public CreditCode organization;

  @Parameter(
      description = "What: the id of an operation of this document.",
      example = "claimLicense")
  @QueryParam("operation")
  @Pattern(regexp = "[A-Za-z]{1,60}")
  public String operation;

  @Parameter(
      description = "At this address, or below it.",
      example = "/v1/licenses/01a20a3c-dec6-7988-b69e-5a57e2dfc6fc")
  @QueryParam("resource")
  @Pattern(regexp = "/v1/[!-~]+")
  @Size(max = 200)
  public String resource;

  @Parameter(description = "How it ended.")
  @QueryParam("outcome")
  public AuditOutcome outcome;

  @Parameter(description = "The X-Request-Id of the request.")
  @QueryParam("requestId")
  @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
  public String requestId;

  @Parameter(description = "The first day, in Asia/Shanghai.")
  @QueryParam("from")
  public LocalDate from;

  @Parameter(description = "The last day, in Asia/Shanghai.")
  @QueryParam("to")
  public LocalDate to;

  Where where() {
    return new Where()
        .and("e.subject = ?", subject)
        .and("e.organization = ?", organization == null ? null : organization.value())
        .and("e.operation = ?", operation)
        .and(AT_OR_BELOW, resource)
        .and("e.request_id = ?", requestId)
        .when(outcome != null, outcome == null ? null : outcome.condition)
        .and(
            "e.happened_at >= ?",
            from == null ? null : from.atStartOfDay(LegalClock.ZONE).toInstant())
        .and(
            "e.happened_at < ?",
            to == null ? null : to.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant());
  }
}
