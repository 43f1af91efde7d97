package org.openpatent.incentive.candidate;

/**
 * Tells the features above, within the transaction, that something became known of a firm that may
 * end its place on a list.
 *
 * @param subject the path of what says so
 */
public record CandidateReported(String creditCode, Report report, String subject) {
  /** What became known. */
  public enum Report {
    ABNORMAL_FILER,
    DISHONEST,
    CONSENT_WITHDRAWN
  }
}
