package org.openpatent.incentive.compensation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.openpatent.market.patent.LegalHistory.PatentEnd;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;

/**
 * All that a program may ask of one license. The parties and the declaration are those of the day
 * it took effect; recordal, term and void are as they stand now.
 *
 * @param id orders licenses of one date; UUIDs in their lower-case text form sort as in PostgreSQL
 * @param referenceRoyalty null if the licensor gave none
 * @param termMonths as agreed, or the whole months performed if the license was terminated
 * @param effectiveOn null as long as a payment is owed first
 * @param recordedOn null before recordal [IR 87]
 * @param patentEnd how the patent's standing legal events end the license, however late; or null
 */
record LicenseFacts(
    String id,
    String patentNumber,
    PatentKind patentKind,
    boolean freeForWholeTerm,
    Money referenceRoyalty,
    int termMonths,
    LocalDate effectiveOn,
    LocalDate recordedOn,
    SideFacts licensor,
    SideFacts licensee,
    boolean declaredUnrelated,
    PatentEnd patentEnd,
    boolean isVoid) {

  /**
   * One party as it was on that day.
   *
   * @param parent the credit code of its parent, or null
   * @param verified whether the agency verified these facts, then or later
   * @param designation the highest, of a licensee; null without one, or where no program asks
   */
  record SideFacts(
      String creditCode,
      OrganizationKind kind,
      SizeClass sizeClass,
      String division,
      String parent,
      boolean verified,
      DesignationLevel designation) {

    SideFacts withVerification() {
      return new SideFacts(creditCode, kind, sizeClass, division, parent, true, designation);
    }
  }

  /** How the parties stand to each other; what they own counts before what they declare. */
  enum Relation {
    SAME,
    PARENT_AND_CHILD,
    COMMON_PARENT,
    UNDECLARED,
    UNRELATED
  }

  /** Who is paid for this side. */
  String payee(Side side) {
    return side == Side.LICENSOR ? licensor.creditCode : licensee.creditCode;
  }

  /** The sides whose facts the agency verified. */
  Set<Side> verifiedSides() {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    if (licensor.verified) {
      sides.add(Side.LICENSOR);
    }
    if (licensee.verified) {
      sides.add(Side.LICENSEE);
    }
    return sides;
  }

  Relation relation() {
    if (licensor.creditCode.equals(licensee.creditCode)) {
      return Relation.SAME;
    }
    if (licensor.creditCode.equals(licensee.parent)
        || licensee.creditCode.equals(licensor.parent)) {
      return Relation.PARENT_AND_CHILD;
    }
    if (licensor.parent != null && licensor.parent.equals(licensee.parent)) {
      return Relation.COMMON_PARENT;
    }
    return declaredUnrelated ? Relation.UNRELATED : Relation.UNDECLARED;
  }

  /** Whether the patent was neither lapsed nor invalidated on the day of effect. */
  boolean patentInForce() {
    return patentEnd == null || effectiveOn != null && patentEnd.on().isAfter(effectiveOn);
  }

  /** The same license, recorded on that day; null takes the recordal away. */
  LicenseFacts withRecordal(LocalDate day) {
    return new LicenseFacts(
        id,
        patentNumber,
        patentKind,
        freeForWholeTerm,
        referenceRoyalty,
        termMonths,
        effectiveOn,
        day,
        licensor,
        licensee,
        declaredUnrelated,
        patentEnd,
        isVoid);
  }

  /** The same license once all that is still pending is done: recorded and verified today. */
  LicenseFacts completedOn(LocalDate today) {
    return new LicenseFacts(
        id,
        patentNumber,
        patentKind,
        freeForWholeTerm,
        referenceRoyalty,
        termMonths,
        effectiveOn,
        recordedOn == null ? today : recordedOn,
        licensor.withVerification(),
        licensee.withVerification(),
        declaredUnrelated,
        patentEnd,
        isVoid);
  }

  /** What a settlement knows of the license: a recordal after its cut-off is unknown to it. */
  LicenseFacts asKnownOn(LocalDate cutOff) {
    return recordedOn != null && recordedOn.isAfter(cutOff) ? withRecordal(null) : this;
  }
}
