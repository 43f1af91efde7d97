package org.openpatent.market.license;

/**
 * Tells the features above, within the transaction, that a license was taken or that its state
 * changed.
 */
public record LicenseChanged(License license, Change change) {
  public enum Change {
    CLAIMED,
    PAID,
    EFFECTIVE,
    RECORDED,
    ENDED,
    EXTENDED,
    VOIDED,
    VOIDING_ANNULLED
  }
}
