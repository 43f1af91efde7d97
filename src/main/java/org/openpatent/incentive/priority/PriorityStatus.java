package org.openpatent.incentive.priority;

import java.util.EnumSet;
import java.util.Set;

/** How far a request has come; see the package. */
public enum PriorityStatus {
  SUBMITTED,
  RECOMMENDED,
  NOT_RECOMMENDED,
  FILED,
  ADMITTED,
  REFUSED,
  FIRST_ACTION,
  CLOSED,
  TERMINATED;

  /** Those of what is, or was, examined first or may yet be: an application is so only once. */
  static final Set<PriorityStatus> ACCELERATED =
      EnumSet.of(RECOMMENDED, FILED, ADMITTED, FIRST_ACTION, CLOSED, TERMINATED);

  /** Those from which one comes to this one. */
  Set<PriorityStatus> comesFrom() {
    return switch (this) {
      case SUBMITTED -> EnumSet.noneOf(PriorityStatus.class);
      case RECOMMENDED, NOT_RECOMMENDED -> EnumSet.of(SUBMITTED);
      case FILED -> EnumSet.of(RECOMMENDED);
      case ADMITTED, REFUSED -> EnumSet.of(FILED);
      case FIRST_ACTION -> EnumSet.of(ADMITTED);
      case CLOSED, TERMINATED -> EnumSet.of(ADMITTED, FIRST_ACTION);
    };
  }
}
