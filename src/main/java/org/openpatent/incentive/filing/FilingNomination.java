package org.openpatent.incentive.filing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.party.organization.City;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** That an organization asks to be on the precise filing list of a year, and what became of it. */
@Entity
@Decisive
public class FilingNomination extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String creditCode;

  /** The seat when it was nominated, by which a city's bureau is responsible. */
  public String division;

  public int calendarYear;
  public String grounds;

  @Enumerated(EnumType.STRING)
  public NominationStatus status;

  /** Why it was refused or removed, or null. */
  public String reason;

  /** Of the patent office's notice. */
  public String noticeNumber;

  public LocalDate listedOn;
  public LocalDate removedOn;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "nominated_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "nominated_for"))
  @AttributeOverride(name = "at", column = @Column(name = "nominated_at"))
  public Act nominated;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "city_checked_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "city_checked_for"))
  @AttributeOverride(name = "at", column = @Column(name = "city_checked_at"))
  public Act cityChecked;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "region_checked_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "region_checked_for"))
  @AttributeOverride(name = "at", column = @Column(name = "region_checked_at"))
  public Act regionChecked;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "listed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "listed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "listed_at"))
  public Act listed;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "removed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "removed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "removed_at"))
  public Act removed;

  @Version public int version;

  protected FilingNomination() {}

  /**
   * A second one that stands is refused by the database ({@code filing_nomination_firm_year_key}).
   *
   * @throws Problem FILING_NOMINATION_YEAR for another year than this and the next
   */
  static FilingNomination nominate(
      Organization firm, int year, String grounds, Act act, LocalDate today) {
    if (year != today.getYear() && year != today.getYear() + 1) {
      throw new Problem(Code.FILING_NOMINATION_YEAR).at("/year");
    }
    FilingNomination nomination = new FilingNomination();
    nomination.creditCode = firm.creditCode;
    nomination.division = firm.division;
    nomination.calendarYear = year;
    nomination.grounds = grounds;
    nomination.status = NominationStatus.NOMINATED;
    nomination.nominated = act;
    nomination.persistAndFlush();
    nomination.announce();
    return nomination;
  }

  private void announce() {
    Announcement.fire(new FilingNominationMoved(this));
  }

  /**
   * @param refusal why it is not passed; null if it is
   */
  void checkByCity(String refusal, Act act) {
    require(NominationStatus.NOMINATED);
    cityChecked = act;
    reason = refusal;
    status = refusal == null ? NominationStatus.CITY_PASSED : NominationStatus.REFUSED;
    announce();
  }

  /**
   * @param refusal why it is not passed; null if it is
   */
  void checkByRegion(String refusal, Act act) {
    require(NominationStatus.CITY_PASSED);
    regionChecked = act;
    reason = refusal;
    status = refusal == null ? NominationStatus.REGION_PASSED : NominationStatus.REFUSED;
    announce();
  }

  /**
   * @param on the day of the patent office's notice
   */
  void list(String number, LocalDate on, Act act, LocalDate today) {
    require(NominationStatus.REGION_PASSED);
    requirePast(on, today);
    noticeNumber = number;
    listedOn = on;
    listed = act;
    status = NominationStatus.LISTED;
    announce();
  }

  void remove(String why, Act act, LocalDate today) {
    require(NominationStatus.LISTED);
    reason = why;
    removedOn = today;
    removed = act;
    status = NominationStatus.REMOVED;
    announce();
  }

  private static void requirePast(LocalDate on, LocalDate today) {
    if (on.isAfter(today)) {
      throw new Problem(Code.DATE_IN_FUTURE).at("/on");
    }
  }

  private void require(NominationStatus asked) {
    if (status != asked) {
      throw new Problem(Code.FILING_NOMINATION_STATUS, status);
    }
  }

  public String path() {
    return "/v1/precise-filing-nominations/" + id;
  }

  /** Whether an organization is on the list of a year. */
  public static boolean isMember(String creditCode, int year) {
    return count(
            "creditCode = ?1 and calendarYear = ?2 and status = ?3",
            creditCode,
            year,
            NominationStatus.LISTED)
        > 0;
  }

  /**
   * The caller's own, one of the caller's city, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static FilingNomination visible(UUID id, Caller caller) {
    FilingNomination found = Problem.requireFound(findById(id));
    Problem.requireVisible(
        caller.oversees()
            || caller.belongsTo(found.creditCode)
            || City.of(caller).hasDivision(found.division));
    return found;
  }

  /**
   * Locked, so that it moves one step at a time; a bureau's own city only.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static FilingNomination locked(UUID id, Caller caller) {
    FilingNomination found = Problem.requireFound(findById(id, LockModeType.PESSIMISTIC_WRITE));
    Problem.requireVisible(caller.oversees() || City.of(caller).hasDivision(found.division));
    return found;
  }

  /** The newest first, before the given one; the conditions are those of the request. */
  static List<FilingNomination> page(Where asked, UUID before, int rows) {
    Where where = asked.copy().and("id < ?", before);
    return find(where.orderBy("id desc"), where.parameters()).page(0, rows).list();
  }
}
