package org.openpatent.incentive.priority;

/** Why the patent office ended the priority of an examination [CNIPA Order 85]. */
public enum TerminationGround {
  AMENDED_BY_APPLICANT,
  LATE_REPLY,
  /** False materials or an abnormal filing: found dishonest, the requesters are barred. */
  DISHONESTY,
  WITHDRAWN,
  OTHER
}
