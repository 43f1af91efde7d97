package org.openpatent.market.patent;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpatent.market.patent.Award.AwardGrade;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Problem;

/** An award that a patent won in a year. */
@Entity
public class PatentAward extends PanacheEntityBase {
  @EmbeddedId public Key key;

  @Enumerated(EnumType.STRING)
  public AwardGrade grade;

  public String source;

  /** Who entered or corrected it last; what was corrected is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  @Version public int version;

  /** Which award of which patent. */
  @Embeddable
  public record Key(String patentNumber, @Enumerated(EnumType.STRING) Award award, int awardYear) {
    @Override
    public String toString() {
      return Patent.path(patentNumber) + "/awards/" + award + "/" + awardYear;
    }
  }

  protected PatentAward() {}

  /** One that is not entered yet. */
  static PatentAward won(Key key, Patent patent, LocalDate today) {
    int granted = patent.grantedOn.getYear();
    if (key.awardYear < granted || key.awardYear > today.getYear()) {
      throw new Problem(Code.AWARD_YEAR, granted, today.getYear());
    }
    PatentAward award = new PatentAward();
    award.key = key;
    return award;
  }

  /** Enters the grade, or corrects it; the same again changes nothing. */
  void enter(AwardGrade to, String published, Act act) {
    if (to == grade && published.equals(source)) {
      return;
    }
    if (grade != null) {
      Correction.keep(key.toString(), Map.of("grade", grade, "source", source), act);
    }
    grade = to;
    source = published;
    entered = act;
    Announcement.fire(this);
  }

  /** Null if it is not entered. */
  static PatentAward of(Key key) {
    return findById(key);
  }

  /**
   * @throws Problem NOT_FOUND if it is not entered
   */
  static PatentAward existing(Key key) {
    return Problem.requireFound(of(key));
  }

  /** The last year first. */
  static List<PatentAward> ofPatent(String patentNumber) {
    return list("key.patentNumber = ?1 order by key.awardYear desc, key.award", patentNumber);
  }
}
