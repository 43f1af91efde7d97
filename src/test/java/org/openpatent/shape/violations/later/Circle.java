package org.openpatent.shape.violations.later;

import org.openpatent.shape.violations.market.patent.KnowsWhatCameLater;

/** Two features that know each other. */
public class Circle {
  KnowsWhatCameLater other;
}
