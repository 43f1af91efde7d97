package org.openpatent.party.designation;

import java.time.LocalDate;

/**
 * Tells the features above, within the transaction, what was decided of a designation, and from
 * what day on.
 */
public record DesignationDecided(Designation designation, Change change, LocalDate on) {
  public enum Change {
    GRANTED,
    CORRECTED,
    RENEWED,
    PROLONGED,
    REVOKED
  }
}
