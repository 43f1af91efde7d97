package org.openpatent.incentive.pledge;

/** Why a pledge ended: the debt was paid, the patents were sold for it, or neither. */
public enum CancellationReason {
  PERFORMED,
  REALIZED,
  WAIVED,
  /** Also for one that was entered by mistake: cancelled on its first day it was none. */
  VOID,
  OTHER
}
