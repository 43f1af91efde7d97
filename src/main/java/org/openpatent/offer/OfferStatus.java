package org.openpatent.offer;

/** Where an offer stands on a day; nothing of it is stored. */
public enum OfferStatus {
  OPEN,
  SUSPENDED,
  WITHDRAWN,
  EXPIRED
}
