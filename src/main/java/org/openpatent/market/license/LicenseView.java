package org.openpatent.market.license;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.offer.Royalty;
import org.openpatent.party.organization.Contact;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.WorkingCalendar;

/** A license as its two sides and those who oversee it see it. */
public record LicenseView(
    UUID id,
    LicenseStatus status,
    UUID offerId,
    String patentNumber,
    String title,
    LicenseParty licensor,
    LicenseParty licensee,
    Royalty royalty,
    Instant claimedAt,
    LocalDate startsOn,
    int termMonths,
    String intendedUse,
    boolean declaredUnrelated,
    @Schema(description = "The day the license took effect.") @Omittable LocalDate effectiveOn,
    @Schema(description = "The first day of the term.") LocalDate beginsOn,
    @Schema(description = "The last day; where it never ran, the day it would have begun.")
        LocalDate endsOn,
    @Schema(description = "True if it ended before the day on which it would have begun.")
        boolean neverRan,
    @Omittable EndReason endReason,
    @Omittable String endNote,
    @Omittable Money amountDue,
    @Omittable LocalDate paymentDueOn,
    @Omittable LocalDate receivedOn,
    @Omittable LocalDate recordalDueOn,
    @Omittable String recordalNumber,
    @Omittable LocalDate recordedOn,
    boolean recordalOverdue,
    @Omittable Instant voidedAt,
    @Omittable String voidReason,
    @Schema(description = "When the last voiding was annulled.") @Omittable
        Instant voidingAnnulledAt,
    @Omittable String voidingAnnulmentReason,
    Integer version)
    implements Versioned {
  /** A side with its contact, which a claim discloses to the other. */
  public record LicenseParty(
      String creditCode,
      String name,
      Contact contact,
      @Schema(description = "The version of the organization's facts that the license rests on.")
          @Omittable
          Integer factsVersion) {
    static LicenseParty of(Organization side, PartyFacts captured) {
      return new LicenseParty(
          side.creditCode, side.name, side.contact, captured == null ? null : captured.version());
    }
  }

  public static LicenseView of(License l, WorkingCalendar calendar, LocalDate today) {
    LocalDate dueOn = l.recordalDueOn(calendar);
    return new LicenseView(
        l.id,
        l.statusOn(today),
        l.offer.id,
        l.patent.number,
        l.patent.title,
        LicenseParty.of(l.licensor, l.licensorFacts),
        LicenseParty.of(l.licensee, l.licenseeFacts),
        l.offer.royalty,
        l.claimed.at(),
        l.startsOn,
        l.termMonths,
        l.intendedUse,
        l.declaredUnrelated,
        l.effectiveOn,
        l.beginsOn,
        l.neverRan() ? l.beginsOn : l.endsOn,
        l.neverRan(),
        l.endReasonOn(today),
        l.endNote,
        l.amountDue,
        l.paymentDueOn,
        l.receivedOn,
        dueOn,
        l.recordal == null ? null : l.recordal.number(),
        l.recordal == null ? null : l.recordal.recordedOn(),
        l.isRecordalOverdue(dueOn, today),
        at(l.voided),
        l.voidReason,
        at(l.voidingAnnulled),
        l.voidingAnnulmentReason,
        l.version);
  }

  private static Instant at(Act act) {
    return act == null ? null : act.at();
  }
}
