package org.openpatent.outside.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.license.EndReason;
import org.openpatent.market.license.License;
import org.openpatent.market.license.LicenseView;
import org.openpatent.market.license.PartyFacts;
import org.openpatent.market.offer.Royalty;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.Omittable;

/**
 * What a certificate says of a license. Whoever holds its number sees all of it, the firm's name
 * too: the number was given to them by a side of the license, and cannot be guessed.
 */
public record CertifiedLicense(
    CertificateNumber number,
    CertificateStanding standing,
    @Schema(description = "The day of which the standing is said.") LocalDate on,
    String patentNumber,
    PatentKind kind,
    String title,
    CertifiedParty licensor,
    CertifiedParty licensee,
    Royalty royalty,
    int termMonths,
    @Schema(description = "The day the license took effect.") LocalDate effectiveOn,
    @Schema(description = "The first day of the term.") LocalDate beginsOn,
    @Schema(description = "The last day; where it never ran, the day it would have begun.")
        LocalDate endsOn,
    @Schema(description = "True if it ended before the day on which it would have begun.")
        boolean neverRan,
    @Schema(description = "Why it ends before its term does.") @Omittable EndReason endReason,
    @Schema(description = "When it was declared void; it is void from its beginning.") @Omittable
        Instant voidedAt,
    @Omittable String recordalNumber,
    @Omittable LocalDate recordedOn,
    @Schema(description = "The version of the license.") Integer version)
    implements Versioned {
  /** A side under the name that it had when the license took effect. */
  public record CertifiedParty(String creditCode, String name) {
    static CertifiedParty of(Organization side, PartyFacts captured) {
      String name =
          captured.version() == null
              ? side.name
              : OrganizationVersion.of(side.creditCode, captured.version()).name;
      return new CertifiedParty(side.creditCode, name);
    }
  }

  /** A license that took effect, as it stands on a day. */
  static CertifiedLicense of(License l, CertificateNumber number, LocalDate day) {
    LicenseView view = LicenseView.of(l, HolidayYear.calendar(), day);
    return new CertifiedLicense(
        number,
        CertificateStanding.of(view, day),
        day,
        view.patentNumber(),
        l.patent.kind,
        view.title(),
        CertifiedParty.of(l.licensor, l.licensorFacts),
        CertifiedParty.of(l.licensee, l.licenseeFacts),
        view.royalty(),
        view.termMonths(),
        view.effectiveOn(),
        view.beginsOn(),
        view.endsOn(),
        view.neverRan(),
        view.endReason(),
        view.voidedAt(),
        view.recordalNumber(),
        view.recordedOn(),
        view.version());
  }
}
