package org.openpatent.party.designation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Omittable;

/** What is shown of designations. */
final class DesignationViews {
  private DesignationViews() {}

  public record DesignationTermView(
      String batch,
      FirstMonth from,
      int termMonths,
      @Schema(description = "What re-evaluations added to the months of the term.") int graceMonths,
      @Schema(description = "The last day of the term.") LocalDate until,
      @Schema(description = "Whether a re-evaluation of the term before brought it.")
          boolean renewal,
      @Schema(description = "The first day on which it was in force no more.") @Omittable
          LocalDate revokedOn,
      @Omittable String revocationReason,
      List<String> documents) {
    static DesignationTermView of(DesignationTerm term) {
      return new DesignationTermView(
          term.batch,
          FirstMonth.of(term.firstOn),
          term.termMonths,
          term.graceMonths,
          term.until,
          term.renewal,
          term.revokedOn,
          term.revocationReason,
          term.documents);
    }
  }

  public record YearAssessed(int year, AssessmentOutcome outcome) {}

  @Schema(description = "The latest term of a level, those before it, and its assessments.")
  public record DesignationView(
      DesignationLevel level,
      String creditCode,
      String name,
      @Schema(description = "Division code of the seat.") String division,
      String batch,
      FirstMonth from,
      int termMonths,
      List<String> documents,
      @Schema(description = "What re-evaluations added to the months of the term.") int graceMonths,
      @Schema(description = "The last day of the term.") LocalDate until,
      @Schema(description = "Whether a re-evaluation of the term before brought it.")
          boolean renewal,
      @Schema(description = "The first day on which it was in force no more.") @Omittable
          LocalDate revokedOn,
      @Omittable String revocationReason,
      @Schema(description = "Whether any of the terms is in force today.") boolean inForce,
      @Schema(description = "The first one first.") List<DesignationTermView> earlier,
      @Schema(description = "The first year first.") List<YearAssessed> assessments,
      Integer version)
      implements Versioned {
    static DesignationView of(Designation designation, LocalDate today) {
      List<DesignationTerm> terms = designation.terms();
      DesignationTerm latest = terms.get(terms.size() - 1);
      return new DesignationView(
          designation.key.level(),
          designation.key.creditCode(),
          latest.organization.name,
          latest.organization.division,
          latest.batch,
          FirstMonth.of(latest.firstOn),
          latest.termMonths,
          latest.documents,
          latest.graceMonths,
          latest.until,
          latest.renewal,
          latest.revokedOn,
          latest.revocationReason,
          terms.stream().anyMatch(term -> term.isInForceOn(today)),
          terms.stream().limit(terms.size() - 1).map(DesignationTermView::of).toList(),
          DesignationAssessment.of(designation.key).stream()
              .map(one -> new YearAssessed(one.key.assessedYear(), one.outcome))
              .toList(),
          designation.version);
    }
  }

  @Schema(description = "A term of a designation, and who is designated.")
  public record DesignationItem(
      DesignationLevel level,
      String creditCode,
      String name,
      @Schema(description = "Division code of the seat.") String division,
      String batch,
      FirstMonth from,
      int termMonths,
      @Schema(description = "The last day in force.") LocalDate until) {
    static DesignationItem of(DesignationTerm term) {
      return new DesignationItem(
          term.level,
          term.organization.creditCode,
          term.organization.name,
          term.organization.division,
          term.batch,
          FirstMonth.of(term.firstOn),
          term.termMonths,
          term.lastOn);
    }
  }
}
