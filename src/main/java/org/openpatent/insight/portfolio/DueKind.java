package org.openpatent.insight.portfolio;

/** What an organization must not miss, the most urgent first. */
public enum DueKind {
  /** The recordal of a license is past its last day [IR 87]; either side can enter it. */
  RECORDAL_OVERDUE,
  /** What was due for a license was not received. */
  PAYMENT_OVERDUE,
  /** The last working day on which a license can be recorded in time. */
  RECORDAL,
  /** The day on which a payment for a license falls due. */
  PAYMENT,
  /** The last day on which an offer of the organization can be taken. */
  OFFER_END,
  /** The last day of protection of a patent in force. */
  PROTECTION_END
}
