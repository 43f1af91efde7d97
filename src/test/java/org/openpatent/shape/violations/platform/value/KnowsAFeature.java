package org.openpatent.shape.violations.platform.value;

import org.openpatent.shape.violations.market.patent.Innocent;

/** The platform knows no feature. */
class KnowsAFeature {
  Innocent feature;
}
