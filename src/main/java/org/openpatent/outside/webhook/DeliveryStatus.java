package org.openpatent.outside.webhook;

/** What became of a delivery. */
public enum DeliveryStatus {
  PENDING,
  DELIVERED,

  /** It failed for a day, and is not tried again unless it is replayed. */
  DEAD
}
