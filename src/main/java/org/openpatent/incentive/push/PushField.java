package org.openpatent.incentive.push;

/** What a push may tell of a firm, beside its credit code. */
public enum PushField {
  NAME,
  DIVISION,
  RANK,
  SCORE,
  VALID_INVENTIONS,
  /** Name, e-mail address and telephone number of the firm's contact. */
  CONTACT
}
