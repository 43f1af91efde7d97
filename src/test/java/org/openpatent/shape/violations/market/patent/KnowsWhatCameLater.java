package org.openpatent.shape.violations.market.patent;

import org.openpatent.shape.violations.later.Circle;

/** Nothing existing imports what is built on it. */
public class KnowsWhatCameLater {
  Circle circle;
}
