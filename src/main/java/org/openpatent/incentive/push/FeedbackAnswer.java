package org.openpatent.incentive.push;

/** What came of a firm that a list recommended to a bank. */
public enum FeedbackAnswer {
  NOT_REACHED,
  NO_NEED,
  APPLIED,
  GRANTED,
  DRAWN,
  REFUSED;

  boolean hasAmount() {
    return this == GRANTED || this == DRAWN;
  }
}
