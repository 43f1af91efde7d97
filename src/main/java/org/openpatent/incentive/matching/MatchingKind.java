package org.openpatent.incentive.matching;

/** How firms and banks meet. */
public enum MatchingKind {
  /** In an industrial park, whoever comes. */
  PARK,
  /** Firms present themselves to banks. */
  PITCH,
  ONE_TO_ONE
}
