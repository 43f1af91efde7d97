package org.openpatent.market.offer;

/**
 * Tells the features above, within the transaction, that an offer was published or that what may be
 * claimed of it changed.
 */
public record OfferChanged(Offer offer, Change change) {
  public enum Change {
    PUBLISHED,
    WITHDRAWN,
    SUSPENDED,
    REOPENED
  }
}
