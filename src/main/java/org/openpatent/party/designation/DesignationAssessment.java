package org.openpatent.party.designation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Problem;

/** What the yearly assessment of a designation said. */
@Entity
public class DesignationAssessment extends PanacheEntityBase {
  @EmbeddedId public Key key;

  @Enumerated(EnumType.STRING)
  public AssessmentOutcome outcome;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "assessed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "assessed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "assessed_at"))
  public Act assessed;

  @Version public int version;

  /** Of which level of whom, in which year. */
  @Embeddable
  public record Key(
      @Enumerated(EnumType.STRING) DesignationLevel level, String creditCode, int assessedYear) {}

  protected DesignationAssessment() {}

  /**
   * @throws Problem DESIGNATION_YEAR if it was in force on no day of the year
   */
  DesignationAssessment(Designation of, int year) {
    if (of.terms().stream()
        .noneMatch(term -> term.firstOn.getYear() <= year && term.lastOn.getYear() >= year)) {
      throw new Problem(Code.DESIGNATION_YEAR, String.valueOf(year));
    }
    key = new Key(of.key.level(), of.key.creditCode(), year);
  }

  /** What it said before is kept; the same again changes nothing. */
  void say(AssessmentOutcome said, Act act) {
    if (said == outcome) {
      return;
    }
    if (outcome != null) {
      Correction.keep(path(), Map.of("outcome", outcome.name()), act);
    }
    outcome = said;
    assessed = act;
    Announcement.fire(this);
  }

  public String path() {
    return "/v1/designations/"
        + key.level
        + "/"
        + key.creditCode
        + "/assessments/"
        + key.assessedYear;
  }

  /** Null if there is none. */
  static DesignationAssessment of(Designation of, int year) {
    return findById(new Key(of.key.level(), of.key.creditCode(), year));
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static DesignationAssessment existing(Designation of, int year) {
    return Problem.requireFound(of(of, year));
  }

  /** All of a designation, the first year first. */
  static List<DesignationAssessment> of(Designation.Key of) {
    return list(
        "key.level = ?1 and key.creditCode = ?2 order by key.assessedYear",
        of.level(),
        of.creditCode());
  }

  /**
   * @throws Problem DESIGNATION_ABSENT_TWICE if it was absent in two years running of these
   */
  static void requireNoTwoAbsences(Designation.Key of, int firstYear, int lastYear) {
    List<Integer> absent =
        of(of).stream()
            .filter(one -> one.outcome == AssessmentOutcome.ABSENT)
            .map(one -> one.key.assessedYear)
            .filter(year -> year >= firstYear && year <= lastYear)
            .toList();
    for (int year : absent) {
      if (absent.contains(year + 1)) {
        throw new Problem(
            Code.DESIGNATION_ABSENT_TWICE, String.valueOf(year), String.valueOf(year + 1));
      }
    }
  }
}
