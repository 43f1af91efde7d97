package org.openpatent.market.license;

import static org.openpatent.platform.http.CsvTable.column;

import java.util.List;
import org.openpatent.platform.http.CsvTable;

/** A license as a row of a table; the contacts of its sides are left to the license itself. */
final class LicenseCsv {
  /** Read at once; some hundred kilobytes. */
  static final int ROWS = 500;

  static final CsvTable<LicenseView> TABLE =
      new CsvTable<>(
          List.of(
              column("license", LicenseView::id),
              column("status", LicenseView::status),
              column("offer", LicenseView::offerId),
              column("patentNumber", LicenseView::patentNumber),
              column("title", LicenseView::title),
              column("licensor", l -> l.licensor().creditCode()),
              column("licensorName", l -> l.licensor().name()),
              column("licensee", l -> l.licensee().creditCode()),
              column("licenseeName", l -> l.licensee().name()),
              column("royaltyMethod", l -> l.royalty().method()),
              column("claimedAt", LicenseView::claimedAt),
              column("startsOn", LicenseView::startsOn),
              column("termMonths", LicenseView::termMonths),
              column("effectiveOn", LicenseView::effectiveOn),
              column("beginsOn", LicenseView::beginsOn),
              column("endsOn", LicenseView::endsOn),
              column("endReason", LicenseView::endReason),
              column("amountDue", LicenseView::amountDue),
              column("paymentDueOn", LicenseView::paymentDueOn),
              column("receivedOn", LicenseView::receivedOn),
              column("recordalDueOn", LicenseView::recordalDueOn),
              column("recordalNumber", LicenseView::recordalNumber),
              column("recordedOn", LicenseView::recordedOn),
              column("recordalOverdue", LicenseView::recordalOverdue)));

  private LicenseCsv() {}
}
