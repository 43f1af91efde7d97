package org.openpatent.market.intake;

import java.util.List;
import org.openpatent.market.intake.ImportRefusal.Refused;

/**
 * What became of some rows; a row that published an offer is stored, whatever else it said.
 *
 * @param superseded how many of the rows stored or unchanged say something that was corrected since
 */
public record BatchResult(
    int read, int stored, int unchanged, int superseded, int offers, List<Refused> refused) {
  static final BatchResult NOTHING = new BatchResult(0, 0, 0, 0, 0, List.of());

  /** The sum; the refused rows, which are stored with their batch, are not kept. */
  BatchResult plus(BatchResult other) {
    return new BatchResult(
        read + other.read,
        stored + other.stored,
        unchanged + other.unchanged,
        superseded + other.superseded,
        offers + other.offers,
        List.of());
  }

  /** The same of rows that are counted as read already. */
  BatchResult toldBefore() {
    return new BatchResult(0, stored, unchanged, superseded, offers, refused);
  }

  /**
   * The same without what was not kept: rows that were stored only to see whether they could be.
   */
  BatchResult refusalsOnly() {
    return new BatchResult(read, 0, 0, 0, 0, refused);
  }
}
