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
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpatent.party.designation.DesignationTerm.Grant;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;

/** A level of an organization, with all its terms; whoever changes one of them locks it. */
@Decisive
@Entity
public class Designation extends PanacheEntityBase {
  @EmbeddedId public Key key;

  /** Who changed any of its terms last. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Version public int version;

  /** Who is designated as what. */
  @Embeddable
  public record Key(@Enumerated(EnumType.STRING) DesignationLevel level, String creditCode) {}

  protected Designation() {}

  /** One without a term yet, which is stored with its first. */
  public Designation(DesignationLevel level, Organization holder, Act act) {
    key = new Key(level, holder.creditCode);
    changed = act;
  }

  /**
   * Adds a term, or corrects the one that begins in the same month; the same again changes nothing.
   *
   * @param quotaPercent see {@link DesignationConfig}
   * @return whether something changed
   * @throws Problem if it overlaps another term, if the one to correct is revoked, or if a
   *     demonstration firm may not be recommended
   */
  public boolean grant(Organization holder, Grant grant, int quotaPercent, Act act) {
    List<DesignationTerm> terms = terms();
    DesignationTerm same =
        terms.stream()
            .filter(one -> one.firstOn.equals(grant.from().firstDay()))
            .filter(one -> !one.lastOn.isBefore(one.firstOn))
            .findAny()
            .orElse(null);
    if (same != null && same.grant().equals(grant)) {
      return false;
    }
    if (same != null) {
      same.requireStanding();
    }
    int grace = same == null ? 0 : same.graceMonths;
    LocalDate until = grant.from().lastDay(grant.termMonths() + grace);
    requireFree(terms, same, grant.from().firstDay(), until);
    if (key.level == DesignationLevel.NATIONAL_DEMONSTRATION
        && (same == null || !same.batch.equals(grant.batch()))) {
      requireRecommendable(grant, quotaPercent);
    }
    persist();
    if (same == null) {
      new DesignationTerm(key.level, holder, grant, false, act).persist();
    } else {
      Correction.keep(path(), values(same), act);
      same.correct(grant);
    }
    changed = act;
    announce(
        same == null ? DesignationDecided.Change.GRANTED : DesignationDecided.Change.CORRECTED,
        grant.from().firstDay());
    return true;
  }

  private void announce(DesignationDecided.Change change, LocalDate on) {
    Announcement.fire(new DesignationDecided(this, change, on));
  }

  /** The constraint of the same name judges last; a row of a file is refused before. */
  private static void requireFree(
      List<DesignationTerm> terms, DesignationTerm except, LocalDate first, LocalDate last) {
    for (DesignationTerm one : terms) {
      if (one != except && !one.firstOn.isAfter(last) && !one.lastOn.isBefore(first)) {
        throw new Problem(Code.DESIGNATION_TERM_LEVEL_CREDIT_CODE_EXCL, one.firstOn, one.lastOn);
      }
    }
  }

  private static Map<String, Object> values(DesignationTerm term) {
    return Map.of(
        "from", FirstMonth.of(term.firstOn).toString(),
        "batch", term.batch,
        "termMonths", term.termMonths,
        "documents", term.documents,
        "until", term.until.toString());
  }

  /**
   * Of a batch one after the other is recommended, because their number is bounded: those in force
   * are counted on the first day of the new term.
   */
  private void requireRecommendable(Grant grant, int quotaPercent) {
    AdvisoryLock.await("demonstration firms of " + grant.batch());
    LocalDate first = grant.from().firstDay();
    DesignationLevel before = DesignationLevel.NATIONAL_ADVANTAGE;
    if (!DesignationTerm.completed(before, key.creditCode, first)) {
      throw new Problem(Code.DESIGNATION_ADVANTAGE_MISSING, first);
    }
    long quota = DesignationTerm.inForce(before, first) * quotaPercent / 100;
    if (DesignationTerm.recommended(grant.batch()) >= quota) {
      throw new Problem(Code.DESIGNATION_QUOTA, grant.batch(), quota);
    }
  }

  /**
   * The re-evaluation of its latest term.
   *
   * @throws Problem if that term is revoked or has not begun, if two absences running leave nothing
   *     but a revocation, or if another term stands in the way
   */
  void review(ReviewOutcome outcome, LocalDate on, String reason, List<String> papers, Act act) {
    DesignationTerm latest = latest();
    latest.requireStanding();
    if (on.isBefore(latest.firstOn)) {
      throw new Problem(Code.DESIGNATION_NOT_BEGUN, latest.firstOn);
    }
    if (outcome != ReviewOutcome.REVOKED) {
      // with the year before: the last one of the term that it renewed
      DesignationAssessment.requireNoTwoAbsences(
          key, latest.firstOn.getYear() - 1, latest.until.getYear());
    }
    var decided =
        switch (outcome) {
          case RENEWED -> DesignationDecided.Change.RENEWED;
          case GRACE -> DesignationDecided.Change.PROLONGED;
          case REVOKED -> DesignationDecided.Change.REVOKED;
        };
    switch (outcome) {
      case RENEWED -> renew(latest, papers, act);
      case GRACE -> {
        Correction.keep(path(), values(latest), act);
        latest.prolong();
      }
      case REVOKED -> {
        Correction.keep(path(), values(latest), act);
        latest.revoke(on, reason, act);
      }
    }
    changed = act;
    announce(decided, on);
  }

  private void renew(DesignationTerm latest, List<String> papers, Act act) {
    FirstMonth from = FirstMonth.of(latest.until.plusDays(1));
    Grant grant = new Grant(latest.batch, from, latest.termMonths, papers);
    new DesignationTerm(key.level, latest.organization, grant, true, act).persist();
  }

  /**
   * Ends what is in force on a day, and what would begin later.
   *
   * @throws Problem DESIGNATION_NOT_IN_FORCE if there is nothing to end
   */
  void revoke(LocalDate on, String reason, Act act) {
    List<DesignationTerm> standing =
        terms().stream().filter(one -> one.revokedOn == null && !one.lastOn.isBefore(on)).toList();
    if (standing.isEmpty()) {
      throw new Problem(Code.DESIGNATION_NOT_IN_FORCE, on);
    }
    standing.forEach(one -> one.revoke(on, reason, act));
    changed = act;
    announce(DesignationDecided.Change.REVOKED, on);
  }

  /** The first one first; there always is one. */
  List<DesignationTerm> terms() {
    return DesignationTerm.of(key.level, key.creditCode);
  }

  private DesignationTerm latest() {
    List<DesignationTerm> all = terms();
    return all.get(all.size() - 1);
  }

  public String path() {
    return "/v1/designations/" + key.level + "/" + key.creditCode;
  }

  /** Locked; null if there is none. */
  public static Designation lockedIfAny(DesignationLevel level, String creditCode) {
    return findById(new Key(level, creditCode), LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static Designation locked(DesignationLevel level, String creditCode) {
    return Problem.requireFound(lockedIfAny(level, creditCode));
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static Designation existing(DesignationLevel level, String creditCode) {
    return Problem.requireFound(findById(new Key(level, creditCode)));
  }
}
