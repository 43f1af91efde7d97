package org.openpatent.incentive.pledge;

/** Whether a pledge stands. */
public enum PledgeStatus {
  REGISTERED,
  CANCELLED
}
