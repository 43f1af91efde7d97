package org.openpatent.incentive.priority;

import org.openpatent.market.patent.PatentKind;

/** What is to be examined first: an application, or a procedure before the board. */
public enum PriorityObject {
  INVENTION,
  UTILITY_MODEL,
  DESIGN,
  REEXAMINATION,
  INVALIDATION,
  DESIGN_INVALIDATION;

  boolean isApplication() {
    return compareTo(DESIGN) <= 0;
  }

  boolean isInvalidation() {
    return compareTo(INVALIDATION) >= 0;
  }

  /** Whether there can be such a thing about a number of this kind. */
  boolean isOf(PatentKind kind) {
    return switch (this) {
      case INVENTION -> kind == PatentKind.INVENTION;
      case UTILITY_MODEL -> kind == PatentKind.UTILITY_MODEL;
      case DESIGN, DESIGN_INVALIDATION -> kind == PatentKind.DESIGN;
      case REEXAMINATION -> true;
      case INVALIDATION -> kind != PatentKind.DESIGN;
    };
  }
}
