package org.openpatent.incentive.watch;

/** What raised an alert. */
public enum AlertCause {
  PATENT_LAPSED,
  PATENT_INVALIDATED,
  PATENT_TRANSFERRED,
  DESIGNATION_ENDED,
  LOAN_OVERDUE,
  ABNORMAL_FILER,
  DISHONEST,
  CONSENT_WITHDRAWN
}
