package org.openpatent.insight.conversion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Problem;

/** What a university or an institute reports of a year. */
@Entity
public class ConversionReport extends PanacheEntityBase {
  @EmbeddedId public Key key;
  @Embedded public ConversionFigures figures;

  /** Who reported or corrected it last; what was corrected is kept apart. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "reported_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "reported_for"))
  @AttributeOverride(name = "at", column = @Column(name = "reported_at"))
  public Act reported;

  @Version public int version;

  /** Whose, of which year. */
  @Embeddable
  public record Key(String creditCode, int reportYear) {
    @Override
    public String toString() {
      return "/v1/conversion-reports/" + creditCode + "/" + reportYear;
    }
  }

  protected ConversionReport() {}

  /**
   * One that is not entered yet.
   *
   * @throws Problem CONVERSION_YEAR for a year to come, CONVERSION_REPORTER_KIND for a firm
   */
  static ConversionReport begin(Organization organization, int year, LocalDate today) {
    if (year > today.getYear()) {
      throw new Problem(Code.CONVERSION_YEAR, today.getYear());
    }
    if (organization.kind != OrganizationKind.UNIVERSITY
        && organization.kind != OrganizationKind.RESEARCH_INSTITUTE) {
      throw new Problem(Code.CONVERSION_REPORTER_KIND, organization.creditCode);
    }
    ConversionReport report = new ConversionReport();
    report.key = new Key(organization.creditCode, year);
    return report;
  }

  /** Enters what is reported, or corrects it; the same again changes nothing. */
  void report(ConversionFigures to, Act act) {
    to.requireConsistent();
    if (to.equals(figures)) {
      return;
    }
    if (figures != null) {
      Correction.keep(key.toString(), figures.byName(), act);
    }
    figures = to;
    reported = act;
    Announcement.fire(this);
  }

  /** Null if none was entered. */
  static ConversionReport of(Key key) {
    return findById(key);
  }

  /**
   * @throws Problem NOT_FOUND if none was entered
   */
  static ConversionReport existing(Key key) {
    return Problem.requireFound(of(key));
  }

  /** All of an organization, by year. */
  static Map<Integer, ConversionReport> ofOrganization(String creditCode) {
    Map<Integer, ConversionReport> byYear = new TreeMap<>();
    ConversionReport.<ConversionReport>list("key.creditCode", creditCode)
        .forEach(report -> byYear.put(report.key.reportYear(), report));
    return byYear;
  }

  /** What the marketplace knows by itself, as {@link CountedConversions} reads it. */
  @SuppressWarnings("unchecked")
  static List<Object[]> counted(String creditCode) {
    return getEntityManager()
        .createNativeQuery(CountedConversions.COUNT, Object[].class)
        .setParameter("org", creditCode)
        .getResultList();
  }

  /**
   * The totals of years before the given one, the last one first, as {@link ConversionTotals} reads
   * them.
   *
   * @param only this year, or 0 for all
   */
  @SuppressWarnings("unchecked")
  static List<Object[]> totals(int only, int before, int rows) {
    return getEntityManager()
        .createNativeQuery(ConversionTotals.COUNT, Object[].class)
        .setParameter("only", only)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultList();
  }
}
