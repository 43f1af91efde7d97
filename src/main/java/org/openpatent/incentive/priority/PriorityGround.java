package org.openpatent.incentive.priority;

import static org.openpatent.incentive.priority.PriorityGround.Of.APPLICATION;
import static org.openpatent.incentive.priority.PriorityGround.Of.BOTH;
import static org.openpatent.incentive.priority.PriorityGround.Of.INVALIDATION;

/** Why something should be examined first [CNIPA Order 85]. */
public enum PriorityGround {
  EMERGING_INDUSTRY(APPLICATION),
  ENCOURAGED_INDUSTRY(APPLICATION),
  INDUSTRIALIZED(APPLICATION),
  /** Filed here before anywhere else; such an application asks the patent office by itself. */
  FIRST_FILED_HERE(APPLICATION),
  INFRINGEMENT_DISPUTE(INVALIDATION),
  MEDIATION(INVALIDATION),
  ARBITRATION(INVALIDATION),
  PUBLIC_INTEREST(BOTH);

  enum Of {
    APPLICATION,
    INVALIDATION,
    BOTH
  }

  private final Of of;

  PriorityGround(Of of) {
    this.of = of;
  }

  /** Whether it is a ground for this; re-examinations have those of applications. */
  boolean isFor(PriorityObject object) {
    return of == BOTH || (of == INVALIDATION) == object.isInvalidation();
  }
}
